package io.github.kextproof.stub.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers owners: on this machine all of a Mac's files belong to whoever runs the stub. */
final class NotedOwnership implements Ownership {
    private final Map<Path, String> owners = new ConcurrentHashMap<>();

    @Override
    public Optional<String> owner(Path real) {
        return Optional.ofNullable(owners.get(real));
    }

    @Override
    public void own(Path real, String user) {
        owners.put(real, user);
    }

    @Override
    public void disown(Path real) {
        owners.remove(real);
    }
}
