package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledInventoryTest {
    @TempDir
    Path directory;

    @Test
    void the_stub_Macs_on_the_class_path_can_be_read_where_they_are_unpacked() {
        Path unpacked = BundledInventory.unpack();

        assertThat(unpacked).isRegularFile().hasSameTextualContentAs(Path.of("vms/stubs.yaml"));
        assertThat(new InventoryReader(Map.of()).read(unpacked).entries()).hasSize(9);
    }

    @Test
    void the_stub_Macs_in_a_jar_come_out_with_their_packages() throws IOException {
        Path jar = directory.resolve("kext proof.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            write(zip, "vms/stubs.yaml", "macs: []");
            write(zip, "vms/product/wdav.pkg", "package");
            write(zip, "vms/lab.example.yaml", "not carried");
        }

        Path unpacked = BundledInventory.unpack(
                URI.create("jar:" + jar.toUri() + "!/vms/stubs.yaml").toURL());

        assertThat(unpacked).hasContent("macs: []");
        assertThat(unpacked.resolveSibling("product/wdav.pkg")).hasContent("package");
        assertThat(unpacked.resolveSibling("lab.example.yaml")).doesNotExist();
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
