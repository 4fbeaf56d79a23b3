package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** The release of macOS that the Mac says it has; the one that it behaves like never changes. */
public final class Release implements Changeable {
    private volatile String version;

    Release(String version) {
        this.version = version;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("macos", this::setVersion);
    }

    private void setVersion(Wanted wanted) {
        if (!wanted.text().matches("(10\\.1[345]|11|12)(\\.\\d{1,4}){0,2}")) {
            throw wanted.refused("a version of macOS from 10.13 to 12, such as 10.15.7");
        }
        version = wanted.text();
    }

    /** As sw_vers prints it. */
    public String version() {
        return version;
    }
}
