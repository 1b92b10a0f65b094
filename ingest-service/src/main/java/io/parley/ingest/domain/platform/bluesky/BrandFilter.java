package io.parley.ingest.domain.platform.bluesky;

import io.parley.contract.BrandsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of all that is said on Bluesky concerns a brand: what it says, what is said to it, and what is said about it. */
public final class BrandFilter {

    private final Set<String> dids;
    private final Terms terms;
    private final boolean open;

    private BrandFilter(BrandsConfig.Connection connection, List<String> terms, boolean open) {
        this.dids = Set.copyOf(connection.accountId().orElse(List.of()));
        this.terms = new Terms(terms);
        this.open = open;
    }

    /** Looks for the connection's handles and, unless it names terms of its own, the brand's tracked terms. */
    public static BrandFilter of(BrandsConfig.Connection connection, List<String> trackedTerms) {
        List<String> terms = new ArrayList<>(BlueskyOptions.handles(connection));
        terms.addAll(BlueskyOptions.terms(connection).orElse(trackedTerms));
        return new BrandFilter(connection, terms, false);
    }

    /** Lets everything through. */
    static BrandFilter open(BrandsConfig.Connection connection) {
        return new BrandFilter(connection, List.of(), true);
    }

    boolean wantsAllOf(String did) {
        return open || isBrand(did);
    }

    /** Whether somebody's post is addressed to the brand or about it. */
    boolean wants(PostRecord post) {
        return mentionsBrand(post)
                || Stream.of(post.root(), post.parent(), post.quoted())
                        .flatMap(Optional::stream)
                        .anyMatch(this::isOfBrand)
                || terms.foundIn(post.text());
    }

    boolean mentionsBrand(PostRecord post) {
        return post.mentions().stream().anyMatch(this::isBrand);
    }

    /** Whether that is a record of the brand's. */
    boolean isOfBrand(String uri) {
        return AtUri.authority(uri).filter(this::isBrand).isPresent();
    }

    /** Whether a frame that cannot be read could concern the brand. */
    boolean isNamedIn(String frame) {
        return open || dids.stream().anyMatch(frame::contains);
    }

    private boolean isBrand(String did) {
        return dids.contains(did);
    }
}
