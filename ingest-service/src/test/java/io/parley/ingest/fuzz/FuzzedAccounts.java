package io.parley.ingest.fuzz;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Platform;
import java.util.Map;

/** The connection that a platform's targets deliver to. */
final class FuzzedAccounts {

    private static final String SHARED = "whsec_aGFyYm91ci1zZWNyZXQ=";
    private static final String PUBLIC = "whpk_PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";

    private FuzzedAccounts() {}

    /** Complete, so that nothing in it keeps a delivery from being read. */
    static MadeUp.Account of(Platform platform) {
        MadeUp.Account account = MadeUp.account(platform.name(), account(platform))
                .withVerifyToken("harbour-verify")
                .withOptions(options(platform));
        return platform.name().equals("generic") ? account.withSecrets(SHARED, PUBLIC) : account;
    }

    /** The same with secrets that no seed is signed with. */
    static MadeUp.Account withOtherSecrets(Platform platform) {
        return of(platform)
                .withSecrets(platform.name().equals("generic") ? "whsec_dGlkZXdhdGVyLXNlY3JldA==" : "tidewater-secret");
    }

    private static String account(Platform platform) {
        return switch (platform.name()) {
            case "bluesky" -> "did:plc:harbourharbourharbour77";
            case "linkedin" -> "urn:li:organization:777";
            case "youtube" -> "UCharbourharbourharbour7";
            default -> "777";
        };
    }

    private static Map<String, String> options(Platform platform) {
        return switch (platform.name()) {
            case "mastodon" -> Map.of("instance", "social.example");
            case "youtube" -> Map.of("callback", "https://social.example/webhooks/youtube/harbour");
            case "wechat" ->
                Map.of("encoding-aes-key", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "app-id", "wxharbour0000001");
            default -> Map.of();
        };
    }
}
