package io.parley.trends.inbound;

import io.parley.chassis.http.Problem;
import io.parley.contract.BrandsConfig;
import io.parley.contract.TrendWindow;
import io.parley.trends.TrendsConfig;
import io.parley.trends.domain.window.RisingThemes;
import io.parley.trends.outbound.database.WindowRepository;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What people talk about, for those who look at it. */
@Path("/trends/{brand}")
@RolesAllowed({"reader", "approver"})
@RunOnVirtualThread
public class TrendsResource {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final WindowRepository windows;
    private final BrandsConfig brands;
    private final TrendsConfig config;

    TrendsResource(WindowRepository windows, BrandsConfig brands, TrendsConfig config) {
        this.windows = windows;
        this.brands = brands;
        this.config = config;
    }

    /** Windows, newest first. */
    public record WindowList(String brand, List<TrendWindow> windows) {}

    /** Themes over the windows that start in {@code [from, to)}, most rising first. */
    public record ThemeList(String brand, Instant from, Instant to, List<TrendWindow.Theme> themes) {}

    @GET
    @Path("/windows")
    @Operation(summary = "Windows that start in [from, to), ISO 8601, newest first; open ones say closed: false")
    public WindowList windows(
            @PathParam("brand") String brand,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        refuseUnknown(brand);
        Instant until = to == null ? Instant.now().plus(config.windowSize()) : time("to", to);
        Instant since = from == null ? until.minus(config.keepFor()) : time("from", from);
        return new WindowList(brand, windows.startingIn(brand, since, until, within(limit)));
    }

    @GET
    @Path("/themes")
    @Operation(summary = "What rose in the last stretch of time (ISO 8601 duration), most rising first")
    public ThemeList themes(
            @PathParam("brand") String brand,
            @QueryParam("within") @DefaultValue("PT30M") String within,
            @QueryParam("limit") @DefaultValue("10") int limit) {
        refuseUnknown(brand);
        Instant to = Instant.now();
        // The window that the stretch begins in belongs to it.
        Instant from = to.minus(stretch(within)).minus(config.windowSize());
        List<TrendWindow> newest = windows.startingIn(brand, from, to, config.answerMax());
        return new ThemeList(brand, from, to, RisingThemes.of(newest, within(limit)));
    }

    private void refuseUnknown(String brand) {
        if (!brands.brands().containsKey(brand)) {
            throw new Problem(404, "Unknown brand", "The brands file has no brand '" + brand + "'.");
        }
    }

    private int within(int limit) {
        if (limit < 1 || limit > config.answerMax()) {
            throw new Problem(400, "Bad limit", "limit must be from 1 to " + config.answerMax() + ".");
        }
        return limit;
    }

    /** Years beyond four digits are no times that the database could be asked for. */
    private static Instant time(String parameter, String text) {
        Instant time = parsed(parameter, text, Instant::parse);
        if (time.isBefore(Instant.EPOCH) || !time.isBefore(LATEST)) {
            throw new Problem(400, "Bad time", parameter + " must be between 1970 and 9999.");
        }
        return time;
    }

    private Duration stretch(String within) {
        Duration stretch = parsed("within", within, Duration::parse);
        if (!stretch.isPositive() || stretch.compareTo(config.keepFor()) > 0) {
            throw new Problem(400, "Bad time", "within must be longer than zero and at most " + config.keepFor() + ".");
        }
        return stretch;
    }

    private static <T> T parsed(String parameter, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw new Problem(400, "Bad time", parameter + " must be in ISO 8601; '" + text + "' is not.");
        }
    }
}
