package io.github.kextproof.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.doctor.Diagnosis.Fine;
import io.github.kextproof.doctor.Diagnosis.NotLooked;
import io.github.kextproof.doctor.Outlook.Prospect;
import io.github.kextproof.mac.MacName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the doctor's findings look like, for people and for programs. */
class AdviceTest {
    private static final Checked SIP = new Checked("sip", new Fine("enabled"));
    private static final Checked CLOCK = new Checked(
            "clock",
            Diagnosis.bad(
                    "the Mac's clock is wrong", "at most 30 min away", "1 h ahead", "on the Mac: sudo sntp -sS time"));
    private static final Checked SHELL = new Checked(
            "shell",
            Diagnosis.doubtful("the login shell is odd", "", "/bin/fish", "on the Mac: sudo chsh -s /bin/zsh qa"));
    private static final Checked SUDO = new Checked("sudo", Diagnosis.bad("sudo refuses", "mend it"));

    private static Examination mac(String name, Prospect prospect, String why, Checked... checks) {
        List<Outlook> outlooks = List.of(
                new Outlook("fresh-approval", prospect, why),
                new Outlook("reapproval", prospect, why),
                new Outlook("managed-jamf", Prospect.NOT_APPLICABLE, "not enrolled"),
                new Outlook("managed-intune", Prospect.NOT_APPLICABLE, "not enrolled"));
        return new Examination(new MacName(name), List.of(checks), outlooks);
    }

    @Test
    void what_is_not_well_stands_with_what_to_do_and_the_scenarios_below() {
        List<Examination> macs = List.of(
                mac("one", Prospect.WOULD_FAIL, "to be mended: clock", SIP, CLOCK, SHELL),
                mac("two", Prospect.AFTER_RESET, "", SIP));

        assertThat(new Advice(false).text(macs)).isEqualTo("""
                one  not ready: 1 thing to mend, 1 doubt
                  bad    clock: the Mac's clock is wrong
                    expected   at most 30 min away
                    seen       1 h ahead
                    fix        on the Mac: sudo sntp -sS time
                  doubt  shell: the login shell is odd
                    seen       /bin/fish
                    fix        on the Mac: sudo chsh -s /bin/zsh qa
                two  ready

                can run on  fresh-approval  reapproval   managed-jamf  managed-intune
                one         would fail      would fail   no            no
                two         after reset     after reset  no            no

                not fresh-approval, reapproval on one
                  to be mended: clock

                not managed-jamf, managed-intune on one, two
                  not enrolled

                1 of 2 Macs ready
                """);
    }

    @Test
    void what_was_not_looked_at_stands_on_one_line_with_the_check_to_blame() {
        Examination mac = mac(
                "one",
                Prospect.UNKNOWN,
                "",
                SUDO,
                new Checked("approval", new NotLooked("sudo")),
                new Checked("defender", new NotLooked("sudo")));

        assertThat(new Advice(false).text(List.of(mac))).startsWith("""
                        one  not ready: 1 thing to mend
                          bad    sudo: sudo refuses
                            fix        mend it
                          not looked at, because of sudo: approval, defender

                        """);
    }

    @Test
    void a_doubt_leaves_a_mac_ready() {
        assertThat(new Advice(false).text(List.of(mac("one", Prospect.RUNS, "", SHELL))))
                .startsWith("one  ready, with 1 doubt\n")
                .endsWith("\n1 of 1 Mac ready\n");
    }

    @Test
    void what_is_well_is_shown_on_request() {
        assertThat(new Advice(true).text(List.of(mac("one", Prospect.RUNS, "", SIP))))
                .startsWith("one  ready\n  fine   sip: enabled\n");
    }

    @Test
    void what_a_mac_prints_moves_no_cursor() {
        Checked noisy = new Checked("quiet", Diagnosis.bad("noise", "", "\u001b[2Jhello\nworld", "mend it"));

        assertThat(new Advice(false).text(List.of(mac("one", Prospect.RUNS, "", noisy))))
                .contains("    seen       hello world\n");
    }

    @Test
    void programs_get_the_same() {
        Examination mac = mac(
                "one", Prospect.WOULD_FAIL, "to be mended: clock", SIP, CLOCK, new Checked("x", new NotLooked("sudo")));

        assertThat(AdviceJson.of(List.of(mac), 3)).startsWith("""
                {
                  "format": 1,
                  "exitCode": 3,
                  "macs": [
                    {
                      "mac": "one",
                      "ready": false,
                      "bad": 1,
                      "doubtful": 0,
                      "checks": [
                        {
                          "check": "sip",
                          "result": "fine",
                          "seen": "enabled"
                        },
                        {
                          "check": "clock",
                          "result": "bad",
                          "what": "the Mac's clock is wrong",
                          "expected": "at most 30 min away",
                          "seen": "1 h ahead",
                          "fix": "on the Mac: sudo sntp -sS time"
                        },
                        {
                          "check": "x",
                          "result": "not looked",
                          "because": "sudo"
                        }
                      ],
                      "scenarios": [
                        {
                          "scenario": "fresh-approval",
                          "runs": "would fail",
                          "why": "to be mended: clock"
                        },
                """);
    }
}
