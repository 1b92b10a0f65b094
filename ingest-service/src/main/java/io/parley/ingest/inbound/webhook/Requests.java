package io.parley.ingest.inbound.webhook;

import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP as platforms see it, to and from the domain's words. */
final class Requests {

    private Requests() {}

    static Delivery withoutBody(HttpHeaders headers, UriInfo uri) {
        return new Delivery(lowerCased(headers), query(uri), new byte[0]);
    }

    /** Whether the body must be decoded before it is what was signed. */
    static boolean isEncoded(HttpHeaders headers) {
        return headers.getRequestHeader(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(encoding -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"));
    }

    /** How long the sender says that the body is; 0 where it does not say. */
    static long declaredBytes(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.mediaType() != null) {
            response.type(answer.mediaType()).entity(answer.body());
        }
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Map<String, List<String>> query(UriInfo uri) {
        try {
            return Map.copyOf(uri.getQueryParameters());
        } catch (IllegalArgumentException e) {
            throw Problems.unreadableAddress();
        }
    }

    private static Map<String, List<String>> lowerCased(HttpHeaders headers) {
        Map<String, List<String>> lowerCased = new HashMap<>();
        headers.getRequestHeaders()
                .forEach((name, values) -> lowerCased
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                        .addAll(values));
        return lowerCased;
    }
}
