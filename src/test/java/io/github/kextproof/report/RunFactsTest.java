package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.inventory.Shard;
import io.github.kextproof.inventory.StubDescription;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.MacOsVersion;
import io.github.kextproof.mac.SudoRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFactsTest {
    @TempDir
    private Path directory;

    @Test
    void a_run_names_its_macs_and_packages_but_no_path() throws Exception {
        Path old = Files.writeString(directory.resolve("wdav-1.pkg"), "abc");
        Product pinned = new Product(directory.resolve("wdav-2.pkg"), Optional.of("f00d"), old);
        Product unpinned = new Product(old, Optional.empty(), old);
        Inventory inventory = new Inventory(
                directory.resolve("stubs.yaml"),
                List.of(stub("catalina-zh-tw", unpinned), stub("mojave-ja", unpinned), stub("sierra-en", pinned)));

        assertThat(RunFacts.of(inventory, "0.1.0"))
                .containsEntry("kextproof", "0.1.0")
                .containsEntry("inventory", "stubs.yaml")
                .containsEntry("macs", "3 (3 simulated): catalina-zh-tw, mojave-ja, sierra-en")
                .containsEntry(
                        "package wdav-1.pkg",
                        "SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .containsEntry("package wdav-2.pkg", "SHA-256 f00d")
                .hasSize(7);
    }

    @Test
    void stub_Macs_that_run_elsewhere_are_counted_as_simulated_too() {
        Path file = directory.resolve("lab.yaml");
        Product product = new Product(file, Optional.of("f00d"), file);
        Inventory inventory =
                new Inventory(file, List.of(lab("catalina-01", product, false), lab("catalina-zh-tw", product, true)));

        assertThat(RunFacts.of(inventory, "0.1.0"))
                .containsEntry("macs", "2 (1 simulated): catalina-01, catalina-zh-tw");
    }

    @Test
    void every_shard_says_the_same_of_all_Macs() {
        Path file = directory.resolve("lab.yaml");
        Product product = new Product(file, Optional.of("f00d"), file);
        Inventory whole =
                new Inventory(file, List.of(lab("catalina-01", product, false), lab("catalina-02", product, false)));

        assertThat(RunFacts.of(whole, new Shard(3, 8), "0.1.0"))
                .containsEntry("macs", "2: catalina-01, catalina-02")
                .containsEntry("shards", "8")
                .isEqualTo(RunFacts.of(whole, new Shard(4, 8), "0.1.0"));
    }

    @Test
    void a_package_that_is_gone_is_named() {
        Path gone = directory.resolve("gone.pkg");
        Inventory inventory = new Inventory(
                directory.resolve("stubs.yaml"),
                List.of(stub("catalina-zh-tw", new Product(gone, Optional.empty(), gone))));

        assertThatThrownBy(() -> RunFacts.of(inventory, "0.1.0"))
                .isInstanceOf(ReportException.class)
                .hasMessage("cannot read " + gone + ": is product.package right in the inventory?");
    }

    private static Entry lab(String name, Product product, boolean simulated) {
        Access access = new Access("192.0.2.1", 22, "qa", new Login.Agent(), new HostKeyPin.Fingerprint("SHA256:x"));
        return new Entry.Lab(new Host(
                settings(name, product), access, new SudoRule.WithoutPassword(), new ResetPlan.None(), simulated));
    }

    private static Entry stub(String name, Product product) {
        return new Entry.Stub(
                settings(name, product),
                new StubDescription(
                        MacOsVersion.parse("10.15.7"),
                        "x86_64",
                        "en",
                        "none",
                        1,
                        "never",
                        false,
                        Duration.ZERO,
                        List.of()));
    }

    private static Settings settings(String name, Product product) {
        Duration minute = Duration.ofMinutes(1);
        Deadlines deadlines =
                new Deadlines(minute, minute, minute, minute, minute, minute, minute, minute, minute, minute);
        return new Settings(new MacName(name), new TreeSet<>(), product, new ApprovalPlan.Preapproved(), deadlines);
    }
}
