package io.github.kextproof.vnc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.vnc.RfbServer.Manners;
import io.github.kextproof.vnc.RfbServer.Mischief;
import io.github.kextproof.vnc.RfbServer.Pointer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VncConsoleTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration NO_PACE = Duration.ofNanos(1);

    @Test
    void a_look_shows_the_whole_screen() throws IOException {
        BufferedImage four = RfbServer.plain(2, 2, 0);
        four.setRGB(0, 0, 2, 2, new int[] {1, 0xff0000, 3, 0x00fe01}, 0, 2);
        try (RfbServer server = RfbServer.with(Manners.OPEN, () -> four);
                VncConsole console = open(server)) {
            VncScreen screen = console.look();

            assertThat(List.of(screen.width(), screen.height())).containsExactly(2, 2);
            assertThat(List.of(screen.rgb(0, 0), screen.rgb(1, 0), screen.rgb(0, 1), screen.rgb(1, 1)))
                    .containsExactly(1, 0xff0000, 3, 0x00fe01);
        }
    }

    @Test
    void each_look_shows_the_screen_as_it_is_then() throws IOException {
        AtomicInteger color = new AtomicInteger();
        try (RfbServer server = RfbServer.with(Manners.OPEN, () -> RfbServer.plain(3, 3, color.incrementAndGet()));
                VncConsole console = open(server)) {
            int first = console.look().rgb(2, 2);

            assertThat(console.look().rgb(2, 2)).isGreaterThan(first);
        }
    }

    @Test
    void a_screen_becomes_a_png() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN);
                VncConsole console = open(server)) {
            BufferedImage read =
                    ImageIO.read(new ByteArrayInputStream(console.look().png()));

            assertThat(List.of(read.getWidth(), read.getHeight(), read.getRGB(39, 29) & 0xffffff))
                    .containsExactly(40, 30, 0x336699);
        }
    }

    @Test
    void a_large_screen_is_a_screen_too() throws IOException {
        BufferedImage large = RfbServer.plain(5120, 2880, 0x123456);
        try (RfbServer server = RfbServer.with(Manners.OPEN, () -> large);
                VncConsole console = open(server)) {
            assertThat(console.look().rgb(5119, 2879)).isEqualTo(0x123456);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RFB 003.003\n", "RFB 003.005\n", "RFB 003.007\n", "RFB 003.889\n"})
    void any_version_from_3_3_on_is_spoken(String greeting) throws IOException {
        // What is neither 3.7 nor 3.8 or later is 3.3: so the server here speaks it.
        Manners manners = Manners.OPEN.greeting(greeting.equals("RFB 003.005\n") ? "RFB 003.003\n" : greeting);
        try (RfbServer server = RfbServer.with(manners.password("secret"));
                VncConsole console = login(server, "secret")) {
            assertThat(console.look().width()).isEqualTo(40);
        }
    }

    @Test
    void of_a_password_the_first_eight_characters_count() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN.password("12345678"));
                VncConsole console = login(server, "123456789")) {
            assertThat(console.look().height()).isEqualTo(30);
        }
    }

    @Test
    void a_click_glides_presses_lets_go_and_moves_aside() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN, () -> RfbServer.plain(200, 100, 0));
                VncConsole console = open(server)) {
            console.click(80, 40);
            console.look();

            assertThat(server.pointers()).startsWith(pointer(10, 5), pointer(20, 10), pointer(30, 15), pointer(40, 20));
            assertThat(server.pointers())
                    .containsSubsequence(pointer(80, 40), new Pointer(80, 40, true), pointer(80, 40))
                    .endsWith(pointer(195, 60));
            assertThat(server.presses()).hasSize(1);
        }
    }

    @Test
    void nothing_is_pressed_outside_of_the_screen() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN);
                VncConsole console = open(server)) {
            console.click(4000, -3);
            console.look();

            assertThat(server.presses()).containsExactly(new Pointer(39, 0, true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDS_HALVES", "CHATTERS"})
    void a_server_may_take_its_time_to_come_to_the_point(String mischief) throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN.mischief(Mischief.valueOf(mischief)));
                VncConsole console = open(server)) {
            assertThat(console.look().rgb(39, 29)).isEqualTo(0x336699);
        }
    }

    @Test
    void a_screen_may_change_its_size() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN.mischief(Mischief.CHANGES_ITS_SIZE));
                VncConsole console = open(server)) {
            VncScreen screen = console.look();

            assertThat(List.of(screen.width(), screen.height(), screen.rgb(19, 9)))
                    .containsExactly(20, 10, 0x0000ff);
        }
    }

    @Test
    void no_thread_is_started() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN)) {
            List<Thread> before = others();
            try (VncConsole console = open(server)) {
                console.look();

                assertThat(before).containsAll(others());
            }
        }
    }

    private static List<Thread> others() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getThreadGroup() == Thread.currentThread().getThreadGroup())
                .filter(thread -> !thread.getName().startsWith("rfb-"))
                .toList();
    }

    @Test
    void closing_twice_is_closing_once() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN)) {
            VncConsole console = open(server);
            console.close();
            console.close();

            assertThat(server.pointers()).isEmpty();
        }
    }

    private static Pointer pointer(int x, int y) {
        return new Pointer(x, y, false);
    }

    private static VncConsole open(RfbServer server) {
        return VncConsole.open(server.address(), Optional.empty(), PATIENT, NO_PACE);
    }

    private static VncConsole login(RfbServer server, String password) {
        return VncConsole.open(server.address(), Optional.of(Secret.of(password)), PATIENT, NO_PACE);
    }
}
