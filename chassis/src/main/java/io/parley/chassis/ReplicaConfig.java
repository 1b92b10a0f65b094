package io.parley.chassis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What tells one running copy of a service from the next: part of ids and of the state folder's name. */
@ConfigMapping(prefix = "replica")
public interface ReplicaConfig {

    /** Stable across restarts of the same copy, unique among copies of a service; a pod's name in Kubernetes. */
    @WithDefault("0")
    String id();

    /** Where copies keep local state; each has a folder of its own in it. It can be lost: topics restore it. */
    Path stateDir();
}
