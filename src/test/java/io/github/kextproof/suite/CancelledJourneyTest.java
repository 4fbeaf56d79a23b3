package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Cancelled;
import io.github.kextproof.journey.Journey;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a journey whose run is cancelled. */
class CancelledJourneyTest {
    private static final String SCRIPT = "/tmp/kextproof/MicrosoftDefenderATPOnboardingMacOs.py";

    private final Cancellation cancellation = new Cancellation();
    private final Recorder told = new Recorder();
    private final List<String> sent = new ArrayList<>();
    private final List<String> leases = new ArrayList<>();
    private String unremovable = "nothing is";

    @Test
    void a_journey_does_not_start_after_the_run_was_cancelled() {
        cancellation.ask();

        walk("it does not come to this");

        assertThat(told.thrown).isInstanceOf(Cancelled.class).hasMessage("it had not started");
        assertThat(told.verdicts).containsExactly(new Verdict.Unfinished("it had not started"));
        assertThat(told.planned).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_journey_under_way_is_interrupted_and_says_where_it_stood() {
        walk("/usr/sbin/installer");

        assertThat(told.thrown)
                .isInstanceOf(Cancelled.class)
                .hasMessage("'Install Defender' was under way, step 2 of 7");
        assertThat(told.verdicts)
                .containsExactly(new Verdict.Unfinished("'Install Defender' was under way, step 2 of 7"));
        assertThat(told.states).containsExactly(State.CLEAN);
        assertThat(told.steps).containsExactly("Start from a clean Mac - held");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void the_onboarding_script_is_removed_all_the_same() {
        walk("python");

        assertThat(sent).anySatisfy(command -> assertThat(command).endsWith("/bin/rm -rf " + SCRIPT));
        assertThat(told.thrown).hasMessage("'Onboard the Mac' was under way, step 3 of 7");
        assertThat(leases.get(leases.size() - 1)).contains("/kextproof/lease ", " released ");
    }

    @Test
    void an_onboarding_script_that_stayed_is_told() {
        unremovable = "/bin/rm";

        walk("python");

        assertThat(told.thrown)
                .hasMessage("'Onboard the Mac' was under way, step 3 of 7; remove " + SCRIPT
                        + " from the Mac if it is there: it holds the organization's enrollment secret");
    }

    @Test
    void cancelling_twice_interrupts_once() {
        cancellation.ask();
        cancellation.ask();

        assertThat(cancellation.isAsked()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** Cancels the run when such a command is sent; that command is then broken off, as a real shell breaks it off. */
    private void walk(String moment) {
        Entry.Stub mac = (Entry.Stub) new InventoryReader(Map.of())
                .read(Path.of("vms", "stubs.yaml"))
                .entries()
                .get(0);
        try (DirectSsh direct = DirectSsh.to(mac)) {
            Ssh ssh =
                    (access, deadline, log) -> new Cancelling(direct.open(access, deadline, log), access, log, moment);
            Journey journey = new Journeys(new Lab(ssh, 1), cancellation).of(direct.host(), told);
            assertThatThrownBy(() -> new FreshApproval().allow_within_30_minutes_brings_full_protection(journey))
                    .satisfies(thrown -> told.thrown = thrown);
        }
    }

    private final class Cancelling implements Shell {
        private final Shell shell;
        private final Access access;
        private final CommandLog log;
        private final String moment;

        Cancelling(Shell shell, Access access, CommandLog log, String moment) {
            this.shell = shell;
            this.access = access;
            this.log = log;
            this.moment = moment;
        }

        @Override
        public Outcome run(CommandLine command, Duration deadline) {
            if (command.quoted().contains("/kextproof/lease ") || command.quoted().contains("/kextproof/resets/")) {
                // The Mac is given back at the end: what the journey does is what is looked at here.
                leases.add(command.quoted());
                return shell.run(command, deadline);
            }
            sent.add(command.quoted());
            if (command.quoted().contains(moment) && !cancellation.isAsked()) {
                cancellation.ask();
            }
            if (Thread.currentThread().isInterrupted() || command.quoted().contains(unremovable)) {
                ShellException interrupted = new ShellException(
                        ShellException.Kind.INTERRUPTED, access.shown() + ": this thread was interrupted", "nothing");
                log.broke(command, interrupted, Duration.ZERO);
                throw interrupted;
            }
            return shell.run(command, deadline);
        }

        @Override
        public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
            shell.upload(file, target, deadline, progress);
        }

        @Override
        public void close() {
            shell.close();
        }
    }
}
