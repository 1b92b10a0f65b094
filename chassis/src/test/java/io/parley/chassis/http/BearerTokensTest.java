package io.parley.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.chassis.MadeUpBrands;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokensTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final BearerTokens tokens = new BearerTokens(MadeUpBrands.of(Map.of(
            "parley.tokens.ada.value", "ada-token-0123456789",
            "parley.tokens.ada.person", "Ada Lind",
            "parley.tokens.ada.role", "approver",
            "parley.tokens.ben.value", "ben-token-0123456789",
            "parley.tokens.ben.person", "Ben Okoro",
            "parley.tokens.ben.role", "reader")));

    @Test
    void holderOfATokenIsKnownByNameAndRole() {
        SecurityIdentity ada = known("Bearer ada-token-0123456789");
        assertThat(ada.getPrincipal().getName()).isEqualTo("Ada Lind");
        assertThat(ada.getRoles()).containsExactly("approver");
        SecurityIdentity ben = known("Bearer ben-token-0123456789");
        assertThat(ben.getPrincipal().getName()).isEqualTo("Ben Okoro");
        assertThat(ben.getRoles()).containsExactly("reader");
    }

    @Test
    void schemeIsReadWithoutRegardToCase() {
        assertThat(known("bearer  ada-token-0123456789 ").getPrincipal().getName())
                .isEqualTo("Ada Lind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer nobody",
                "Bearer ada-token-012345678",
                "Bearer ada-token-01234567890",
                "Bearer ADA-TOKEN-0123456789",
                "Bearer ada-token-0123456789,ben-token-0123456789"
            })
    void unknownTokenIsRefused(String header) {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> authenticate(header))
                .withMessageNotContaining("0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YWRhOnNlY3JldA==", "Bearerada-token-0123456789", "ada-token-0123456789"})
    void otherSchemesAreLeftToOthers(String header) {
        assertThat(authenticate(header)).isNull();
    }

    @Test
    void withoutAHeaderNobodyIsKnown() {
        assertThat(authenticate(null)).isNull();
    }

    @Test
    void challengeAsksForABearerToken() {
        ChallengeData challenge = tokens.getChallenge(request(null)).await().atMost(AT_ONCE);
        assertThat(challenge.status).isEqualTo(401);
        assertThat(challenge.getHeaders()).containsEntry("WWW-Authenticate", "Bearer");
    }

    private SecurityIdentity known(String header) {
        SecurityIdentity identity = authenticate(header);
        if (identity == null) {
            throw new AssertionError("nobody is known by that header");
        }
        return identity;
    }

    private @Nullable SecurityIdentity authenticate(@Nullable String header) {
        IdentityProviderManager unused = stub(IdentityProviderManager.class, Map.of());
        return tokens.authenticate(request(header), unused).await().atMost(AT_ONCE);
    }

    private static RoutingContext request(@Nullable String authorization) {
        Map<String, Object> answers = authorization == null ? Map.of() : Map.of("getHeader", authorization);
        return stub(RoutingContext.class, Map.of("request", stub(HttpServerRequest.class, answers)));
    }

    /** Answers the named methods, and null to the rest. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
