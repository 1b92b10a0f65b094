package io.parley.generation.outbound.knowledge;

import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsFile;
import io.parley.contract.Reply.Passage;
import io.parley.generation.GenerationConfig;
import io.parley.generation.domain.text.Cut;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The knowledge of every brand, read once at start. */
@Startup
@ApplicationScoped
public class Knowledge {

    private static final Logger LOG = Logger.getLogger(Knowledge.class);

    private final Map<String, PassageIndex> byBrand = new HashMap<>();
    private final GenerationConfig.Knowledge limits;

    Knowledge(BrandsConfig brands, GenerationConfig config) {
        this.limits = config.knowledge();
        brands.brands()
                .forEach((id, brand) -> brand.knowledge().ifPresent(folder -> {
                    Path path = BrandsFile.resolve(brands, folder);
                    List<Passage> passages =
                            KnowledgeFiles.read("parley.brands." + id + ".knowledge", path, limits.filesMax()).stream()
                                    .map(this::bounded)
                                    .toList();
                    byBrand.put(id, new PassageIndex(passages));
                    LOG.infof("knowledge read brandId=%s passages=%d", id, passages.size());
                }));
    }

    /** What the brand knows that bears on the text, the most fitting first; nothing where nothing fits. */
    public List<Passage> about(String brandId, String text) {
        PassageIndex index = byBrand.get(brandId);
        return index == null ? List.of() : index.search(text, limits.passagesMax(), limits.scoreMin());
    }

    private Passage bounded(Passage passage) {
        return new Passage(passage.id(), passage.title(), Cut.to(passage.text(), limits.passageCharsMax()));
    }
}
