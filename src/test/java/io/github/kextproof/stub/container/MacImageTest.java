package io.github.kextproof.stub.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MacImageTest {
    private static final SortedMap<String, byte[]> FILES = files("Dockerfile", "FROM x", "start", "#!/bin/sh");

    private static SortedMap<String, byte[]> files(String... namesAndContents) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int at = 0; at < namesAndContents.length; at += 2) {
            files.put(namesAndContents[at], namesAndContents[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void its_name_says_what_it_was_built_of() {
        assertThat(new MacImage(FILES, "debian").name()).matches("kextproof/container-mac:[0-9a-f]{12}");
        assertThat(new MacImage(FILES, "debian").name()).isEqualTo(new MacImage(FILES, "debian").name());
    }

    @Test
    void another_content_name_or_base_makes_another_image() {
        assertThat(new MacImage(FILES, "debian").name())
                .isNotEqualTo(new MacImage(files("Dockerfile", "FROM x", "start", "#!/bin/bash"), "debian").name())
                .isNotEqualTo(new MacImage(files("Dockerfile", "FROM x", "begin", "#!/bin/sh"), "debian").name())
                .isNotEqualTo(new MacImage(FILES, "ubuntu").name());
    }

    @Test
    void what_it_is_built_of_is_on_the_class_path() throws Exception {
        assertThat(ClassPathFiles.beside("/vms/container/Dockerfile"))
                .containsKeys("Dockerfile", "start", "shim", "tell");
    }
}
