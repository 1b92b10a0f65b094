package io.parley.chassis;

import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsFile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Refuses a brands file that contradicts itself, before anything else starts. */
@ApplicationScoped
class BrandsFileGuard {

    void refuseNonsense(@Observes @Priority(1) StartupEvent start, BrandsConfig brands) {
        List<String> problems = BrandsFile.problems(brands);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The brands file cannot be used. " + String.join(" ", problems));
        }
    }
}
