package io.github.kextproof.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.stub.screen.Place;
import io.github.kextproof.vnc.RfbServer;
import io.github.kextproof.vnc.RfbServer.Pointer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VncTest {
    private static final Instant NOON = Instant.parse("2020-03-11T12:00:00Z");
    private static final BufferedImage GREY = RfbServer.plain(400, 200, 0x808080);
    private static final BufferedImage BLACK = RfbServer.plain(400, 200, 0x000000);
    private static final UiElement ALLOW = new UiElement("AXButton", 100, 50, 40, 20, "Allow");

    private final AtomicReference<PolicyRow> policy = new AtomicReference<>(new PolicyRow.Present(false));
    private final List<String> titles = new ArrayList<>();
    private Optional<Path> templates = Optional.empty();

    @Test
    void allow_is_pressed_where_macos_says_that_it_is() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            server.onPress(this::allow);

            assertThat(approval(server, new SaidScreen().offering(ALLOW).sized(400, 200)))
                    .isEqualTo(new Approval.Given(NOON));
            assertThat(server.presses()).containsExactly(new Pointer(120, 60, true));
            assertThat(titles).containsExactly("Screen over VNC: before Allow", "Screen over VNC: after Allow");
        }
    }

    @Test
    void a_console_with_two_pixels_to_the_point_is_pressed_at_twice_the_distance() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            server.onPress(this::allow);
            approval(server, new SaidScreen().offering(ALLOW).sized(200, 100));

            assertThat(server.presses()).containsExactly(new Pointer(240, 120, true));
        }
    }

    @Test
    void where_macos_does_not_let_anybody_ask_allow_is_found_by_its_looks() throws IOException {
        StubScreen pane = StubScreen.of("ja-JP", StubScreen.PANE).dark().twice();
        BufferedImage image = pane.image();
        try (RfbServer server = RfbServer.showing(() -> image)) {
            server.onPress(this::allow);

            assertThat(approval(server, new SaidScreen())).isEqualTo(new Approval.Given(NOON));
            assertThat(server.presses()).singleElement().satisfies(press -> assertStandsOn(pane.allow(), press));
        }
    }

    @Test
    void where_the_console_shows_more_than_the_main_screen_allow_is_found_by_its_looks() throws IOException {
        StubScreen pane = StubScreen.of("en", StubScreen.PANE);
        BufferedImage image = pane.image();
        try (RfbServer server = RfbServer.showing(() -> image)) {
            server.onPress(this::allow);
            approval(server, new SaidScreen().offering(ALLOW).sized(640, 800));

            assertThat(server.presses())
                    .singleElement()
                    .satisfies(press -> assertThat(pane.allow().contains(press.x(), press.y()))
                            .isTrue());
        }
    }

    private static void assertStandsOn(Place allow, Pointer press) {
        assertThat(allow.contains(press.x() / 2, press.y() / 2)).isTrue();
    }

    @Test
    void a_stale_pane_is_opened_again() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            AtomicInteger reopened = new AtomicInteger();
            server.onPress(() -> {
                if (reopened.get() > 0) {
                    allow();
                }
            });
            SaidScreen screen =
                    new SaidScreen().offering(ALLOW).sized(400, 200).whenReopened(reopened::incrementAndGet);

            assertThat(approval(server, screen)).isEqualTo(new Approval.Given(NOON));
            assertThat(reopened).hasValue(1);
            assertThat(server.presses()).hasSize(2);
        }
    }

    @Test
    void a_press_that_macos_does_not_take_is_no_approval() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            assertThat(approval(server, new SaidScreen().offering(ALLOW).sized(400, 200)))
                    .isEqualTo(new Approval.NotPressed(
                            "Allow was pressed over VNC, and macOS did not take it",
                            "KextPolicy allowed=1",
                            "allowed=0, after 3 presses",
                            "this hypervisor's mouse may not count as hardware: press it by hand in the hypervisor's own"
                                    + " window, and look at the pictures before and after"));
            assertThat(server.presses()).hasSize(3);
        }
    }

    @Test
    void a_policy_that_cannot_be_read_proves_nothing() throws IOException {
        policy.set(new PolicyRow.Unreadable("database is locked"));
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            assertThat(approval(server, new SaidScreen().offering(ALLOW).sized(400, 200)))
                    .isEqualTo(new Approval.Unknown("database is locked"));
        }
    }

    @Test
    void of_several_developers_only_the_one_is_ticked() throws IOException {
        UiElement details = new UiElement("AXButton", 200, 100, 20, 10, "Details");
        UiElement box = new UiElement("AXCheckBox", 50, 60, 10, 10, "0");
        UiElement ok = new UiElement("AXButton", 300, 150, 20, 10, "OK");
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            AtomicInteger presses = new AtomicInteger();
            server.onPress(() -> {
                if (presses.incrementAndGet() == 3) {
                    allow();
                }
            });
            SaidScreen screen = new SaidScreen().sized(400, 200).offering(() -> switch (presses.get()) {
                case 0 -> new Offer.SeveralDevelopers(details);
                case 1 -> new Offer.Listed(box, false, ok);
                default -> new Offer.Listed(box, true, ok);
            });

            assertThat(approval(server, screen)).isEqualTo(new Approval.Given(NOON));
            assertThat(server.presses())
                    .containsExactly(
                            new Pointer(210, 105, true), new Pointer(55, 65, true), new Pointer(310, 155, true));
        }
    }

    @Test
    void several_developers_on_a_screen_of_unknown_size() throws IOException {
        UiElement details = new UiElement("AXButton", 200, 100, 20, 10, "Details");
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            assertThat(approval(server, new SaidScreen().offering(() -> new Offer.SeveralDevelopers(details))))
                    .isEqualTo(new Approval.NotPressed(
                            "macOS says where the button is, but not how large its screen is, so that the place on the"
                                    + " console is unknown",
                            "osascript to answer, and a console that shows the main screen alone",
                            "a button for several developers",
                            "give the guest one display, and look at osascript's answer in the transcript"));
            assertThat(server.presses()).isEmpty();
        }
    }

    @Test
    void nothing_is_pressed_where_macos_says_that_allow_is_not_there() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            assertThat(approval(
                            server, new SaidScreen().offering(Offer.Gone::new).sized(400, 200)))
                    .isEqualTo(new Approval.NotPressed(
                            "Allow is not on the screen",
                            "the button beside the developer's name, in Security & Privacy on the console at HOST:PORT",
                            "no button for the developer",
                            "look at the picture: another window may cover it, or the console may be another Mac's"));
            assertThat(server.presses()).isEmpty();
        }
    }

    @Test
    void nothing_is_pressed_where_nothing_looks_like_allow() throws IOException {
        BufferedImage image = StubScreen.of("it-IT", StubScreen.PANE_OF_SEVERAL).image();
        try (RfbServer server = RfbServer.showing(() -> image)) {
            assertThat(approval(server, new SaidScreen()))
                    .isEqualTo(new Approval.NotPressed(
                            "Allow cannot be found on the screen by its looks",
                            "one button that looks like Allow, on the console at HOST:PORT",
                            "none; and macOS does not let the SSH login ask where it is",
                            "grant Accessibility to /usr/libexec/sshd-keygen-wrapper on the Mac, or cut the button out of"
                                    + " the picture and name its directory: approval.vnc.templates"));
            assertThat(server.presses()).isEmpty();
        }
    }

    @Test
    void nothing_is_pressed_where_two_buttons_look_like_allow() throws IOException {
        BufferedImage one = StubScreen.of("en", StubScreen.PANE).image();
        BufferedImage two = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
        two.getGraphics().drawImage(one, 0, 0, null);
        two.getGraphics().drawImage(one.getSubimage(580, 500, 110, 50), 900, 100, null);
        try (RfbServer server = RfbServer.showing(() -> two)) {
            assertThat(approval(server, new SaidScreen()))
                    .isEqualTo(new Approval.NotPressed(
                            "several buttons on the screen look like Allow",
                            "one",
                            "one at 952,124, one at 632,524",
                            "close other windows on the Mac, or grant Accessibility to /usr/libexec/sshd-keygen-wrapper,"
                                    + " so that macOS says which is which"));
            assertThat(server.presses()).isEmpty();
        }
    }

    @Test
    void a_display_that_sleeps_is_woken_by_the_pointer() throws IOException {
        AtomicReference<RfbServer> running = new AtomicReference<>();
        try (RfbServer server = RfbServer.showing(
                () -> running.get() != null && running.get().pointers().size() > 8 ? GREY : BLACK)) {
            running.set(server);
            server.onPress(this::allow);

            assertThat(approval(server, new SaidScreen().offering(ALLOW).sized(400, 200)))
                    .isEqualTo(new Approval.Given(NOON));
        }
    }

    @Test
    void a_display_that_does_not_wake() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> BLACK)) {
            assertThat(approval(server, new SaidScreen().displaying(false, true)))
                    .isEqualTo(new Approval.NoConsole(
                            "the Mac's display sleeps, and does not wake when the pointer moves",
                            "a picture on the console at HOST:PORT",
                            "black all over, and ioreg on the Mac says that the display is asleep",
                            "switch the display's sleep and the screen saver off on the Mac: sudo pmset -a displaysleep"
                                    + " 0; and see that the console's pointer reaches the guest"));
            assertThat(titles).containsExactly("Screen over VNC: before Allow");
        }
    }

    @Test
    void a_screen_that_stays_black() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> BLACK)) {
            assertThat(approval(server, new SaidScreen()))
                    .isEqualTo(
                            new Approval.NoConsole(
                                    "the Mac's console shows nothing",
                                    "a picture on the console at HOST:PORT",
                                    "black all over, also after the pointer moved",
                                    "is it this Mac's console, and does the hypervisor draw into it? Look at it with a VNC viewer"));
        }
    }

    @Test
    void a_locked_screen() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            assertThat(approval(
                            server,
                            new SaidScreen().offering(ALLOW).sized(400, 200).displaying(true, false)))
                    .isEqualTo(new Approval.NotPressed(
                            "the Mac's screen is locked",
                            "the desktop of the user at the console",
                            "a screen that asks for the password (ioreg on the Mac)",
                            "unlock it over VNC, and take the requirement of a password after sleep away: System"
                                    + " Preferences > Security & Privacy > General"));
            assertThat(titles).containsExactly("Screen over VNC: before Allow");
            assertThat(server.presses()).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_the_labs_fault() throws IOException {
        try (RfbServer server = RfbServer.showing(() -> GREY, "other")) {
            assertThat(approval(server, new SaidScreen()))
                    .isEqualTo(new Approval.NoConsole(
                            "the VNC server at HOST:PORT refuses the login",
                            "a login with a VNC password, or none",
                            "it does not take the password ('Authentication failed')",
                            "check approval.vnc.password in the inventory, and that the hypervisor was started anew after a"
                                    + " change of it"));
        }
    }

    @Test
    void a_lab_may_have_pictures_of_its_own(@TempDir Path directory) throws IOException {
        StubScreen pane = StubScreen.of("nl-NL", StubScreen.PANE);
        Place allow = pane.allow();
        BufferedImage button = pane.image().getSubimage(allow.x(), allow.y(), allow.width(), allow.height());
        ImageIO.write(button, "png", directory.resolve("allow.png").toFile());
        templates = Optional.of(directory);
        BufferedImage image = pane.image();
        try (RfbServer server = RfbServer.showing(() -> image)) {
            server.onPress(this::allow);

            assertThat(approval(server, new SaidScreen())).isEqualTo(new Approval.Given(NOON));
            assertThat(server.presses()).containsExactly(new Pointer(allow.x() + 40, allow.y() + 11, true));
        }
    }

    @Test
    void a_picture_that_is_none_cannot_be_used(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("allow.png");
        Files.writeString(file, "no picture");
        templates = Optional.of(directory);
        try (RfbServer server = RfbServer.showing(() -> GREY)) {
            assertThat(approval(server, new SaidScreen()))
                    .isEqualTo(new Approval.Unusable(
                            "a picture of the Allow button cannot be used",
                            "a PNG file of the button with its border",
                            file + ": no picture",
                            "cut it out of a screenshot over VNC anew, or remove it from approval.vnc.templates"));
        }
    }

    @Test
    void the_inventory_decides_that_it_is_done_over_vnc() {
        ApprovalPlan.Vnc plan =
                new ApprovalPlan.Vnc("fusion", 5900, Optional.empty(), Duration.ofMinutes(25), Optional.empty());

        assertThat(Approver.of(plan)).isEqualTo(new Vnc(plan, Duration.ofMillis(15)));
        assertThat(Approver.of(plan).choosesAmongDevelopers()).isTrue();
    }

    @Test
    void a_console_that_nobody_named_cannot_be_used() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Approver.of(new ApprovalPlan.OwnConsole(Duration.ofMinutes(25))))
                .withMessage(
                        "approval: vnc names the Mac's own console, and whoever started the Mac did not say where that"
                                + " is");
    }

    @Test
    void allow_may_be_seen_without_being_pressed() throws IOException {
        BufferedImage image = StubScreen.of("sv-SE", StubScreen.PANE).image();
        try (RfbServer server = RfbServer.showing(() -> image)) {
            assertThat(approver(server).sees(desk(new SaidScreen())))
                    .isEqualTo(new Approver.Seen(true, Optional.empty()));
            assertThat(server.presses()).isEmpty();
        }
    }

    private void allow() {
        policy.set(new PolicyRow.Present(true));
    }

    private Approver approver(RfbServer server) {
        ApprovalPlan.Vnc plan = new ApprovalPlan.Vnc(
                server.address().host(),
                server.address().port(),
                Optional.of(Secret.of("secret")),
                Duration.ofMinutes(25),
                templates);
        return new Vnc(plan, Duration.ofNanos(1));
    }

    private Approval approval(RfbServer server, SaidScreen screen) {
        Approval approval = approver(server).obtain(desk(screen));
        return withoutAddress(approval, server.address().toString());
    }

    /** The port is another one each time. */
    private static Approval withoutAddress(Approval approval, String address) {
        if (approval instanceof Approval.NoConsole none) {
            return new Approval.NoConsole(
                    none.what().replace(address, "HOST:PORT"),
                    none.expected().replace(address, "HOST:PORT"),
                    none.actual(),
                    none.advice());
        }
        return approval instanceof Approval.NotPressed not
                ? new Approval.NotPressed(
                        not.what(), not.expected().replace(address, "HOST:PORT"), not.actual(), not.advice())
                : approval;
    }

    private Desk desk(SaidScreen screen) {
        return new Desk(
                new MacName("catalina-01"),
                "Microsoft Corporation",
                NOON,
                () -> NOON,
                policy::get,
                screen,
                new SaidSession(),
                Optional::empty,
                SaidScreen.DEADLINES,
                request -> {},
                (title, png) -> titles.add(title),
                (title, text) -> {});
    }
}
