package io.github.kextproof.stub.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Display;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Press;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.machine.StubPackage;
import io.github.kextproof.stub.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RfbTest {
    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<Optional<Machine>> guest = new AtomicReference<>(Optional.empty());
    private Machine mac;
    private Rfb rfb;

    @BeforeEach
    void startWithAllowInSight() throws IOException {
        StubDefinition definition = new StubDefinition(
                "mac-01",
                "10.15.7",
                "x86_64",
                "en",
                "none",
                "qa",
                "secret",
                List.of(),
                false,
                1,
                "never",
                Duration.ZERO);
        // The clock stands still: the menu bar changes with nothing but the Mac.
        mac = Machine.boot(definition, new MacFiles(directory), () -> Instant.parse("2020-11-20T07:00:00Z"));
        mac.install(
                new StubPackage("com.microsoft.wdav", "Microsoft Defender ATP", "101.19.48", "UBF8T346G9", "signer"));
        mac.console().openSecurity();
        guest.set(Optional.of(mac));
        rfb = Rfb.listen(0, Optional.empty(), guest::get, threads);
    }

    @AfterEach
    void stop() {
        rfb.close();
        threads.shutdownNow();
    }

    private Desktop awaitChangeFrom(Desktop before) throws InterruptedException {
        return mac.console().awaitChange(before, Duration.ofSeconds(20));
    }

    private int drawn(int x, int y) {
        return Screen.of(mac.console().desktop()).image().getRGB(x, y) & 0xffffff;
    }

    @Test
    void a_viewer_sees_the_whole_screen() throws IOException {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.ask(false);

            assertThat(viewer.update()).isEqualTo(new Area(0, 0, 1280, 800));
            assertThat(viewer.pixel(632, 520)).isEqualTo(drawn(632, 520));
            assertThat(viewer.pixel(1270, 790)).isEqualTo(drawn(1270, 790));
        }
    }

    @Test
    void a_click_on_allow_approves_and_only_what_has_changed_is_sent() throws Exception {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.ask(false);
            viewer.update();
            viewer.ask(true);

            viewer.click(632, 524);

            Area changed = viewer.update();
            assertThat(mac.console().presses()).extracting(Press::effective).containsExactly(true);
            assertThat(changed.within(new Area(592, 513, 80, 22))).isEqualTo(new Area(592, 513, 80, 22));
            assertThat(changed.y()).isGreaterThan(400);
            assertThat(viewer.pixel(632, 524)).isEqualTo(drawn(632, 524));
        }
    }

    @Test
    void a_button_let_go_elsewhere_does_nothing() throws Exception {
        Desktop before = mac.console().desktop();
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.pointer(632, 524, true);
            viewer.pointer(1270, 790, false);
            viewer.click(51, 212);

            assertThat(awaitChangeFrom(before).windows()).isEmpty();
            assertThat(mac.console().presses()).isEmpty();
        }
    }

    @Test
    void at_2x_pixels_are_twice_the_points() throws Exception {
        mac.set("screen.scale", "2x");
        Desktop before = mac.console().desktop();
        try (TestViewer viewer = TestViewer.of(rfb)) {
            assertThat(viewer.width).isEqualTo(2560);

            viewer.click(1264, 1048);
            awaitChangeFrom(before);

            assertThat(mac.console().presses()).hasSize(1);
        }
    }

    @Test
    void a_new_size_is_told_to_a_viewer_that_can_change() throws IOException {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.encodings(0, -223);
            viewer.ask(false);
            viewer.update();
            viewer.ask(true);
            mac.set("screen.scale", "2x");

            assertThat(viewer.update()).isEqualTo(new Area(0, 0, 2560, 1600));
            viewer.ask(true);
            assertThat(viewer.update()).isEqualTo(new Area(0, 0, 2560, 1600));
            assertThat(viewer.pixel(2500, 1500)).isEqualTo(drawn(2500, 1500));
        }
    }

    @Test
    void a_viewer_that_cannot_change_is_hung_up_on() throws IOException {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.ask(false);
            viewer.update();
            viewer.ask(true);
            mac.set("screen.scale", "2x");

            assertThat(viewer.isOver()).isTrue();
        }
    }

    @Test
    void a_display_that_is_asleep_wakes_when_the_pointer_moves_and_presses_nothing() throws Exception {
        mac.set("screen.display", "asleep");
        Desktop before = mac.console().desktop();
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.ask(false);
            viewer.update();
            assertThat(viewer.pixel(632, 520)).isZero();

            viewer.pointer(632, 524, true);
            viewer.pointer(632, 524, false);
            assertThat(awaitChangeFrom(before).display().power()).isEqualTo(Display.Power.ON);

            viewer.ask(true);
            viewer.update();
            assertThat(viewer.pixel(632, 520)).isEqualTo(drawn(632, 520));
            assertThat(mac.console().presses()).isEmpty();
        }
    }

    @Test
    void a_key_wakes_a_display_too() throws Exception {
        mac.set("screen.display", "asleep");
        Desktop before = mac.console().desktop();
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.cut("a clipboard that nobody reads");
            viewer.key(0xffe1);

            assertThat(awaitChangeFrom(before).display().power()).isEqualTo(Display.Power.ON);
        }
    }

    @Test
    void a_mac_that_is_switched_off_is_black_and_comes_back_on_the_same_connection() throws IOException {
        guest.set(Optional.empty());
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.ask(false);
            viewer.update();
            assertThat(viewer.pixel(632, 520)).isZero();

            viewer.ask(true);
            guest.set(Optional.of(mac));

            viewer.update();
            assertThat(viewer.pixel(632, 520)).isEqualTo(drawn(632, 520));
        }
    }

    @Test
    void the_console_needs_no_permission_to_record_the_screen() throws IOException {
        mac.set("screen-recording", "false");
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.ask(false);
            viewer.update();

            assertThat(viewer.pixel(60, 700)).isEqualTo(drawn(60, 700));
        }
    }

    @Test
    void pixels_come_in_the_format_that_is_asked_for() throws IOException {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            byte[] bigEndianBgr = {32, 24, 1, 1, 0, -1, 0, -1, 0, -1, 0, 8, 16, 0, 0, 0};
            viewer.format(bigEndianBgr);
            viewer.ask(false);
            viewer.bytes(16);

            int rgb = drawn(0, 0);
            assertThat(viewer.bytes(4)).containsExactly(0, (byte) rgb, (byte) (rgb >> 8), (byte) (rgb >> 16));
        }
    }

    @Test
    void a_palette_is_not_to_be_had() throws IOException {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            viewer.format(new byte[] {8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

            assertThat(viewer.isOver()).isTrue();
        }
    }

    @Test
    void the_right_password_lets_a_viewer_in() throws IOException {
        try (Rfb locked = Rfb.listen(0, Optional.of("s3cret"), guest::get, threads);
                TestViewer viewer = new TestViewer(locked.port())) {
            assertThat(viewer.securityType()).isEqualTo(2);
            viewer.answer(new VncPassword("s3cret").answer(viewer.challenge()));

            assertThat(viewer.welcomed().height).isEqualTo(800);
        }
    }

    @Test
    void a_wrong_password_is_refused_with_the_reason() throws IOException {
        try (Rfb locked = Rfb.listen(0, Optional.of("s3cret"), guest::get, threads);
                TestViewer viewer = new TestViewer(locked.port())) {
            viewer.securityType();
            viewer.answer(new VncPassword("secret").answer(viewer.challenge()));

            assertThat(viewer.refusal()).isEqualTo("1 Authentication failed");
            assertThat(viewer.isOver()).isTrue();
        }
    }

    @Test
    void the_answer_to_a_challenge_is_that_of_other_programs() {
        // Made with the key's bits turned by hand and OpenSSL's des-ecb.
        assertThat(new VncPassword("password").answer(new byte[16]))
                .isEqualTo(new VncPassword("password and more").answer(new byte[16]))
                .isEqualTo(HexFormat.of().parseHex("ff97502e9422f089ff97502e9422f089"));
    }

    @Test
    void the_fifth_viewer_is_turned_away() throws IOException {
        try (TestViewer first = TestViewer.of(rfb);
                TestViewer second = TestViewer.of(rfb);
                TestViewer third = TestViewer.of(rfb);
                TestViewer fourth = TestViewer.of(rfb);
                TestViewer fifth = new TestViewer(rfb.port())) {
            assertThat(List.of(first.width, second.width, third.width, fourth.width))
                    .containsOnly(1280);
            assertThat(fifth.isOver()).isTrue();
        }
    }

    @Test
    void closing_ends_every_connection() throws IOException {
        try (TestViewer viewer = TestViewer.of(rfb)) {
            mac.console().perform(Deed.STIR);
            rfb.close();

            assertThat(viewer.isOver()).isTrue();
        }
    }
}
