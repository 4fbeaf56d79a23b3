package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    private static final String THREE = """
            type: stub
            product: {package: wdav.pkg, onboarding: onboarding.py}
            macs:
              - {name: catalina-01, macos: "10.15.7", labels: [catalina, zh-TW]}
              - {name: catalina-02, macos: "10.15.7", labels: [catalina]}
              - {name: mojave-01, macos: "10.14.6"}
            """;

    @TempDir
    Path directory;

    private Inventory inventory;

    @BeforeEach
    void read() {
        inventory = new InventoryOnDisk(directory).read(THREE);
    }

    @Test
    void no_word_chooses_every_Mac() {
        assertThat(inventory.select(List.of())).isEqualTo(new Selection.Chosen(inventory));
    }

    @Test
    void a_name_chooses_its_Mac() {
        assertThat(chosen("mojave-01")).containsExactly("mojave-01");
    }

    @Test
    void a_label_chooses_all_that_bear_it_in_the_file_s_order() {
        assertThat(chosen("catalina")).containsExactly("catalina-01", "catalina-02");
    }

    @Test
    void words_add_up_and_no_Mac_comes_twice() {
        assertThat(chosen("mojave-01", "catalina", "catalina-02"))
                .containsExactly("catalina-01", "catalina-02", "mojave-01");
    }

    @Test
    void capitals_do_not_matter() {
        assertThat(chosen("ZH-tw")).containsExactly("catalina-01");
    }

    @Test
    void unknown_words_choose_nothing_at_all_and_come_with_the_nearest() {
        assertThat(inventory.select(List.of("catalina", "mojav-01", "windows")))
                .isEqualTo(new Selection.Unknown(
                        """
                no Mac of FILE is named or labelled 'mojav-01'; did you mean 'mojave-01'?
                no Mac of FILE is named or labelled 'windows'
                  names      catalina-01, catalina-02, mojave-01
                  labels     catalina, zh-TW""".replace("FILE", inventory.file().getFileName().toString())));
    }

    private List<String> chosen(String... words) {
        return inventory.select(List.of(words)) instanceof Selection.Chosen some
                ? some.inventory().entries().stream()
                        .map(entry -> entry.name().value())
                        .toList()
                : List.of("unknown");
    }
}
