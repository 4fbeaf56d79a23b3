package io.github.kextproof.stub.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

class StubJarTest {
    @Test
    void it_has_the_stubs_classes_and_resources_and_no_others() throws IOException {
        assertThat(names(StubJar.make()))
                .contains(
                        "io/github/kextproof/stub/machine/Machine.class",
                        "io/github/kextproof/stub/resident/Resident.class",
                        "io/github/kextproof/stub/screen/ja-JP.properties",
                        "io/github/kextproof/stub/shell/mac-tools.txt")
                .allMatch(name -> name.startsWith("io/github/kextproof/stub/"));
    }

    private static Set<String> names(byte[] bytes) throws IOException {
        Set<String> names = new TreeSet<>();
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
