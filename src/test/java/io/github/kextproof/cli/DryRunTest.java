package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_tells_where_what_would_run_and_touches_nothing() throws IOException {
        Files.writeString(directory.resolve("a.pkg"), "package");
        Files.writeString(directory.resolve("b.py"), "script");
        Files.writeString(directory.resolve("known_hosts"), "");
        Path inventory = Files.writeString(directory.resolve("lab.yaml"), """
                product: {package: a.pkg, onboarding: b.py}
                scenarios: [managed-jamf]
                defaults: {user: qa, login: agent, host-key: {known-hosts: known_hosts}}
                macs:
                  - name: catalina-01
                    address: 192.0.2.11
                    jump: {address: 192.0.2.1, user: qa, login: agent, host-key: {known-hosts: known_hosts}}
                  - {name: mojave-01, type: stub, macos: "10.14.6"}
                """);
        Path results = directory.resolve("results");

        int exit = Kextproof.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "run",
                "--dry-run",
                "--parallel",
                "1",
                "--inventory",
                inventory.toString(),
                "--results",
                results.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("""
                        Dry run of lab.yaml: no Mac is connected to, no stub Mac is started, no result is written.

                        2 journeys on 2 Macs, 1 at work at once, the journeys of one Mac one after the other:
                          catalina-01  managed-jamf
                                       at qa@192.0.2.11:22, from the jump host qa@192.0.2.1:22
                          mojave-01    managed-jamf
                                       a stub Mac in this program

                        managed-jamf, 6 steps; applies only to a Mac that is or has: intel, kernel extension era, consent required, managed by jamf, never approved (decided on the Mac)
                           1  Start from a clean Mac
                                /usr/bin/sw_vers
                        """).contains("""
                           3  Install Defender
                                /usr/bin/shasum -a 256 PACKAGE
                                /bin/mkdir -p DIRECTORY
                                scp -t PACKAGE
                                /usr/sbin/pkgutil --check-signature PACKAGE
                                /bin/date +%s
                                /usr/sbin/installer -pkg PACKAGE -target /
                                /bin/sh -c EXISTING sh FILE ...
                           4  Onboard the Mac
                        """);
        assertThat(results).doesNotExist();
    }
}
