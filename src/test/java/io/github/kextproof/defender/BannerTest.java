package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.UiTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BannerTest {
    private static final String WINDOW = "AXWindow\t0\t0\t800\t600\tMicrosoft Defender\n";
    private static final String GROUP = "AXGroup\t100\t50\t400\t60\t\n";

    @Test
    void a_group_with_a_button_in_it_is_the_banner() {
        assertThat(look(WINDOW + GROUP + "AXButton\t420\t60\t70\t30\tFix\n")).isEqualTo(Banner.Look.SHOWN);
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 400, 60", "100, 50, 10, 10", "490, 100, 10, 10"})
    void a_button_may_touch_the_edges_of_its_group(int x, int y, int width, int height) {
        assertThat(look(WINDOW + GROUP + button(x, y, width, height))).isEqualTo(Banner.Look.SHOWN);
    }

    @ParameterizedTest
    @CsvSource({"99, 60, 70, 30", "420, 49, 70, 30", "431, 60, 70, 30", "420, 81, 70, 30"})
    void a_button_that_reaches_out_of_every_group_is_another_one(int x, int y, int width, int height) {
        assertThat(look(WINDOW + GROUP + button(x, y, width, height))).isEqualTo(Banner.Look.ABSENT);
    }

    private static String button(int x, int y, int width, int height) {
        return "AXButton\t" + x + "\t" + y + "\t" + width + "\t" + height + "\tFix\n";
    }

    @Test
    void text_in_a_group_is_no_banner() {
        assertThat(look(WINDOW + GROUP + "AXStaticText\t420\t60\t70\t30\tProtected\n"))
                .isEqualTo(Banner.Look.ABSENT);
    }

    @Test
    void a_button_without_a_group_is_no_banner() {
        assertThat(look(WINDOW + "AXButton\t420\t60\t70\t30\tFix\n")).isEqualTo(Banner.Look.ABSENT);
    }

    @Test
    void without_a_window_nothing_is_known() {
        assertThat(look("")).isEqualTo(Banner.Look.NO_WINDOW);
    }

    @Test
    void looks_read_well_in_messages() {
        assertThat(Banner.Look.values())
                .extracting(Banner.Look::toString)
                .containsExactly("banner shown", "no banner", "no window");
    }

    @Test
    void an_application_runs_under_its_bundles_name() {
        PreparedMac mac = new PreparedMac().answeringAnything("");
        var unused = banner(mac).look("/Applications/Microsoft Defender ATP.app");

        assertThat(mac.asked).singleElement().asString().endsWith(" 'Microsoft Defender ATP'");
        assertThat(Banner.processOf("Safari.app.app")).isEqualTo("Safari.app");
        assertThat(Banner.processOf("/Applications/Xapp")).isEqualTo("Xapp");
    }

    private static Banner.Look look(String elements) {
        return banner(new PreparedMac().answeringAnything(elements)).look("/Applications/Microsoft Defender.app");
    }

    private static Banner banner(PreparedMac mac) {
        return new Banner(new UiTree(mac.shell(), new ConsoleUser("qa", 501)));
    }
}
