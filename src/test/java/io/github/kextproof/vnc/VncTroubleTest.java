package io.github.kextproof.vnc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.vnc.RfbServer.Manners;
import io.github.kextproof.vnc.RfbServer.Mischief;
import io.github.kextproof.vnc.VncTrouble.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VncTroubleTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration BRIEF = Duration.ofMillis(300);
    private static final Duration NO_PACE = Duration.ofNanos(1);
    private static final String LOOK =
            "try it by hand with a VNC viewer, and start the guest's console anew if that fails too";

    @Test
    void nobody_listens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        VncTrouble trouble = troubleAt(new VncAddress("127.0.0.1", port), Optional.empty(), PATIENT);

        assertThat(trouble.kind()).isEqualTo(Kind.REFUSED);
        assertThat(shown(trouble, port))
                .isEqualTo("the Mac's console at 127.0.0.1:PORT cannot be reached over VNC: the connection was refused"
                        + " | a VNC server | switch the VNC server of the hypervisor on for this guest (VMware Fusion:"
                        + " RemoteDisplay.vnc.enabled in its .vmx; QEMU: -vnc), and check approval.vnc.address");
    }

    @Test
    void nobody_has_the_name() {
        VncTrouble trouble = troubleAt(new VncAddress("no..such.host.invalid", 5900), Optional.empty(), PATIENT);

        assertThat(trouble.kind()).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(shown(trouble, 5900))
                .isEqualTo(
                        "the Mac's console at no..such.host.invalid:PORT cannot be reached over VNC: no address is known for"
                                + " 'no..such.host.invalid' | a VNC server | check approval.vnc.address in the inventory");
    }

    @Test
    void a_server_says_nothing() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.SAYS_NOTHING),
                Kind.TIMED_OUT,
                "the Mac's console at 127.0.0.1:PORT cannot be reached over VNC: it accepted the connection, but did not go on"
                        + " within 300 ms | a VNC server | " + LOOK);
    }

    @Test
    void a_server_hangs_up() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.CLOSES_AT_ONCE),
                Kind.CLOSED,
                "the Mac's console at 127.0.0.1:PORT cannot be reached over VNC: it closed the connection before its login was"
                        + " through | a VNC server | the server may allow one viewer at a time, or none from this"
                        + " controller: " + LOOK);
    }

    @Test
    void something_else_answers() throws IOException {
        assertTrouble(
                Manners.OPEN.greeting("SSH-2.0-OpenSSH_8.1\r\n"),
                Kind.NOT_VNC,
                "what answers at 127.0.0.1:PORT is no VNC server: 'SSH-2.0-Open' | a greeting such as 'RFB 003.008' | check the"
                        + " port in approval.vnc.address: the first display's is 5900, the next one's 5901");
    }

    @Test
    void a_protocol_of_the_future_is_not_guessed_at() throws IOException {
        assertTrouble(
                Manners.OPEN.greeting("RFB 005.000\n"),
                Kind.NOT_VNC,
                "what answers at 127.0.0.1:PORT is no VNC server: 'RFB 005.000' | a greeting such as 'RFB 003.008' | check the"
                        + " port in approval.vnc.address: the first display's is 5900, the next one's 5901");
    }

    @Test
    void a_password_is_wanted_and_none_is_given() throws IOException {
        assertTrouble(
                Manners.OPEN.password("secret"),
                Kind.NO_PASSWORD,
                "the VNC server at 127.0.0.1:PORT refuses the login: it asks for a password, and the inventory names none"
                        + " | a login with a VNC password, or none | name it in the inventory: approval: {vnc: {password:"
                        + " env:NAME}}");
    }

    @Test
    void a_wrong_password() throws IOException {
        assertWrongPassword(
                "letmein",
                "check approval.vnc.password in the inventory, and that the hypervisor was started anew after a change of it");
    }

    @Test
    void a_wrong_password_that_is_too_long_for_vnc() throws IOException {
        assertWrongPassword(
                "let me in please",
                "check approval.vnc.password in the inventory: it is longer than the 8 characters that VNC looks at, and a"
                        + " server that wants them all takes it for another");
    }

    @Test
    void a_wrong_password_that_vnc_cannot_spell() throws IOException {
        assertWrongPassword(
                "h\u00e9",
                "check approval.vnc.password in the inventory: it holds letters outside ASCII, which VNC does not know");
    }

    @Test
    void a_server_of_the_first_version_gives_no_reason() throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN.password("secret").greeting("RFB 003.003\n"))) {
            VncTrouble trouble = troubleAt(server.address(), Optional.of(Secret.of("letmein")), PATIENT);

            assertThat(trouble.actual()).isEqualTo("it does not take the password");
        }
    }

    @Test
    void only_apples_login_is_offered() throws IOException {
        assertUnsupported(
                Manners.OPEN.greeting("RFB 003.889\n").offering(30, 33, 36),
                "Apple's login (30), Apple's login (33), Apple's login (36)");
    }

    @Test
    void only_tls_is_offered() throws IOException {
        assertUnsupported(Manners.OPEN.offering(19, 18), "TLS (19), TLS (18)");
    }

    @Test
    void only_microsofts_login_is_offered() throws IOException {
        assertUnsupported(Manners.OPEN.offering(113), "Microsoft's login (113)");
    }

    @Test
    void a_server_of_the_first_version_offers_another_login() throws IOException {
        assertUnsupported(Manners.OPEN.greeting("RFB 003.003\n").offering(16), "Tight (16)");
    }

    @Test
    void a_server_turns_everybody_away() throws IOException {
        assertTrouble(
                Manners.OPEN.offering(),
                Kind.TURNED_AWAY,
                "the VNC server at 127.0.0.1:PORT refuses the login: it says 'Too many security failures' | a login with a VNC"
                        + " password, or none | after too many wrong passwords a server stays closed for a while: wait, then"
                        + " try by hand with a VNC viewer");
    }

    @Test
    void a_screen_of_impossible_size() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.CLAIMS_A_HUGE_SCREEN),
                Kind.GARBLED,
                "what the VNC server at 127.0.0.1:PORT sends makes no sense: a screen of 65535x65535 pixels | RFB as in RFC"
                        + " 6143 | " + LOOK);
    }

    @Test
    void a_piece_outside_of_the_screen() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.PAINTS_OUTSIDE),
                Kind.GARBLED,
                "what the VNC server at 127.0.0.1:PORT sends makes no sense: a piece (RAW, 40x1 at 20,0) of a screen of 40x30"
                        + " pixels | RFB as in RFC 6143 | " + LOOK);
    }

    @Test
    void a_message_that_nobody_knows() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.SENDS_AN_UNKNOWN_MESSAGE),
                Kind.GARBLED,
                "what the VNC server at 127.0.0.1:PORT sends makes no sense: a message of type 77 | RFB as in RFC 6143 | "
                        + LOOK);
    }

    @Test
    void a_server_that_shows_nothing() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.SENDS_NO_FRAME),
                Kind.NO_FRAME,
                "the VNC server at 127.0.0.1:PORT does not show the screen any more: no whole picture came within 300 ms | a"
                        + " whole picture of the screen | " + LOOK);
    }

    @Test
    void a_server_that_goes_away() throws IOException {
        assertTrouble(
                Manners.OPEN.mischief(Mischief.CLOSES_WHEN_LOOKED_AT),
                Kind.CLOSED,
                "the VNC server at 127.0.0.1:PORT does not show the screen any more: it closed the connection | a whole picture"
                        + " of the screen | " + LOOK);
    }

    @Test
    void an_ipv6_address_is_shown_in_brackets() {
        assertThat(new VncAddress("::1", 5901)).hasToString("[::1]:5901");
    }

    private static void assertWrongPassword(String password, String advice) throws IOException {
        try (RfbServer server = RfbServer.with(Manners.OPEN.password("secret"))) {
            VncTrouble trouble = troubleAt(server.address(), Optional.of(Secret.of(password)), PATIENT);

            assertThat(trouble.kind()).isEqualTo(Kind.WRONG_PASSWORD);
            assertThat(shown(trouble, server.address().port()))
                    .isEqualTo("the VNC server at 127.0.0.1:PORT refuses the login: it does not take the password"
                            + " ('Authentication failed') | a login with a VNC password, or none | " + advice)
                    .doesNotContain(password);
        }
    }

    private static void assertUnsupported(Manners manners, String offered) throws IOException {
        assertTrouble(
                manners,
                Kind.LOGIN_UNSUPPORTED,
                "the VNC server at 127.0.0.1:PORT refuses the login: it offers only " + offered
                        + " | a login with a VNC"
                        + " password, or none | name the hypervisor's own VNC server, with a VNC password or none, not the"
                        + " Mac's Screen Sharing (which Allow ignores anyway)");
    }

    private static void assertTrouble(Manners manners, Kind kind, String words) throws IOException {
        try (RfbServer server = RfbServer.with(manners)) {
            boolean waits = kind == Kind.TIMED_OUT || kind == Kind.NO_FRAME;
            VncTrouble trouble = troubleAt(server.address(), Optional.empty(), waits ? BRIEF : PATIENT);

            assertThat(trouble.kind()).isEqualTo(kind);
            assertThat(shown(trouble, server.address().port())).isEqualTo(words);
        }
    }

    private static VncTrouble troubleAt(VncAddress address, Optional<Secret> password, Duration deadline) {
        return assertThatExceptionOfType(VncTrouble.class)
                .isThrownBy(() -> {
                    try (VncConsole console = VncConsole.open(address, password, deadline, NO_PACE)) {
                        console.look();
                    }
                })
                .actual();
    }

    private static String shown(VncTrouble trouble, int port) {
        return (trouble.getMessage() + " | " + trouble.expected() + " | " + trouble.advice())
                .replace(":" + port, ":PORT");
    }
}
