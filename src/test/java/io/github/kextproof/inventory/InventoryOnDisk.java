package io.github.kextproof.inventory;

import io.github.kextproof.document.DocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A directory with a package, an onboarding script, a key and a known_hosts file, for inventories to refer to. */
final class InventoryOnDisk {
    /** A lab Mac without anything wrong; tests add their mistake. */
    static final String LAB = """
            product: {package: wdav.pkg, onboarding: onboarding.py}
            macs:
              - name: catalina-01
                address: 192.0.2.11
                user: qa
                login: agent
                host-key: {known-hosts: known_hosts}
            """;

    /** A stub Mac without anything wrong. */
    static final String STUB = """
            type: stub
            product: {package: wdav.pkg, onboarding: onboarding.py}
            macs:
              - name: catalina-01
                macos: "10.15.7"
            """;

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    InventoryOnDisk(Path directory) {
        this.directory = directory;
        environment.put("HOME", directory.resolve("home").toString());
        with("wdav.pkg", "package").with("onboarding.py", "script").with("known_hosts", "keys");
    }

    InventoryOnDisk with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    InventoryOnDisk with(String file, byte[] content) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    InventoryOnDisk variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Reads lab.yaml with this content. */
    Inventory read(String yaml) {
        return with("lab.yaml", yaml).readFile("lab.yaml");
    }

    Inventory readFile(String name) {
        return new InventoryReader(environment).read(file(name));
    }

    /** The only entry's settings, of an inventory without mistakes. */
    Entry entry(String yaml) {
        return read(yaml).entries().get(0);
    }

    /** Everything the reader complains of, with the directory called vms. */
    String complaints(String yaml) {
        return with("lab.yaml", yaml).complaintsOf("lab.yaml");
    }

    String complaintsOf(String name) {
        try {
            readFile(name);
            return "";
        } catch (DocumentException complaint) {
            return String.valueOf(complaint.getMessage()).replace(directory.toString(), "vms");
        }
    }
}
