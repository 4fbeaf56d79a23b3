package io.github.kextproof.stub.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Window;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.screen.ScreenWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpotTest {
    private static final Window PANE = new Window.Security(true);
    private static final Window DEFENDER = new Window.Defender("Microsoft Defender ATP", true, true);

    private static List<Element> windows(Window... windows) {
        Desktop desktop = new Desktop(Instant.EPOCH, "en", "qa", "Finder", List.of(windows), Optional.empty());
        return Screen.of(desktop).windows().stream().map(ScreenWindow::root).toList();
    }

    @Test
    void allow_is_pressed_in_its_middle() {
        assertThat(Spot.find(windows(DEFENDER, PANE), Deed.ALLOW)).contains(new Spot(632, 524));
    }

    @Test
    void a_button_behind_another_window_cannot_be_seen() {
        assertThat(Spot.find(windows(PANE, DEFENDER), Deed.ALLOW)).isEmpty();
    }

    @Test
    void a_window_that_is_partly_covered_is_raised_where_it_can_be_seen() {
        Spot spot = Spot.find(windows(PANE, DEFENDER), Deed.raise("System Preferences"))
                .orElseThrow();

        assertThat(spot.x()).isBetween(40, 439);
    }

    @Test
    void a_window_that_was_moved_is_pressed_where_it_stands() {
        Element moved = windows(PANE).get(0).movedBy(100, -50);

        assertThat(Spot.find(List.of(moved), Deed.ALLOW)).contains(new Spot(732, 474));
    }

    @Test
    void a_way_ends_exactly_where_it_leads() {
        List<Spot> way = new Spot(640, 780).towards(new Spot(1, 7)).toList();

        assertThat(way).hasSize(24).endsWith(new Spot(1, 7));
        assertThat(way.get(0)).isEqualTo(new Spot(614, 748));
    }
}
