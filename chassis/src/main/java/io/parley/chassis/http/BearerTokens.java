package io.parley.chassis.http;

import io.parley.contract.BrandsConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows people by the bearer tokens of the brands file (RFC 6750); the principal's name is the person's. */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final BrandsConfig brands;

    BearerTokens(BrandsConfig brands) {
        this.brands = brands;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        return holderOf(header.substring(SCHEME.length()).strip())
                .map(token -> Uni.createFrom().item(identity(token)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("unknown bearer token")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    /** Compares with every token in constant time, so that timing says nothing about any of them. */
    private Optional<BrandsConfig.Token> holderOf(String presented) {
        byte[] bytes = presented.getBytes(StandardCharsets.UTF_8);
        Optional<BrandsConfig.Token> holder = Optional.empty();
        for (BrandsConfig.Token token : brands.tokens().values()) {
            if (MessageDigest.isEqual(token.value().getBytes(StandardCharsets.UTF_8), bytes)) {
                holder = Optional.of(token);
            }
        }
        return holder;
    }

    private static SecurityIdentity identity(BrandsConfig.Token token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.person()))
                .addRole(token.role().wireName())
                .build();
    }
}
