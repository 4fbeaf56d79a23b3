package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpoilingTest {
    private static final Path LAB = Path.of("lab.yaml");

    @Test
    void what_is_read_is_not_written_over_by_whatever_name() {
        assertThat(new Spoiling()
                        .reads("the inventory", LAB)
                        .writes("--json", Path.of("vms/../lab.yaml"))
                        .complaint())
                .hasValue("--json vms/../lab.yaml: that is the inventory, which would be lost; name another file");
    }

    @Test
    void two_outputs_have_two_files() {
        assertThat(new Spoiling()
                        .writes("--events", Path.of("run.json"))
                        .writes("--json", Path.of("run.json"))
                        .complaint())
                .hasValue("--json run.json: that is what --events writes, which would be lost; name another file");
    }

    @Test
    void files_that_nobody_named_are_in_nobody_s_way() {
        assertThat(new Spoiling()
                        .reads("the inventory", null)
                        .writes("--events", null)
                        .writes("--json", LAB)
                        .complaint())
                .isEmpty();
    }
}
