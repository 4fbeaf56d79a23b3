package io.github.kextproof.suite;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An inventory that names Macs as those of a lab, so that any controller on this machine can use them. */
final class LabInventory {
    private final SecretFiles secrets;

    /** @param secrets where passwords go; the inventory only refers to them */
    LabInventory(SecretFiles secrets) {
        this.secrets = secrets;
    }

    /**
     * Writes it.
     *
     * @param guests what the stub hypervisor knows a Mac by
     * @throws IOException if the file, or one with a secret, cannot be written
     */
    void write(List<Host> hosts, Function<MacName, String> guests, List<String> scenarios, Path file)
            throws IOException {
        StringBuilder yaml =
                new StringBuilder("# Stub Macs that run elsewhere, for as long as that program runs; `kextproof"
                        + " stub --write-inventory` wrote this.\ntype: lab\n");
        if (!scenarios.isEmpty()) {
            yaml.append("scenarios: ").append(words(scenarios)).append('\n');
        }
        yaml.append("macs:\n");
        for (Host host : hosts) {
            yaml.append(mac(host, guests.apply(host.settings().name())));
        }
        Files.writeString(file, yaml);
    }

    private String mac(Host host, String vmx) throws IOException {
        String name = host.settings().name().value();
        String labels = host.settings().labels().isEmpty()
                ? ""
                : "    labels: " + words(List.copyOf(host.settings().labels())) + "\n";
        return "  - name: " + name + "\n"
                + access(host.access(), name, "    ")
                + labels
                + (host.simulated() ? "    simulated: true\n" : "")
                + "    sudo: " + sudo(host.sudo(), name) + "\n"
                + product(host.settings().product())
                + "    approval: " + approval(host.settings().approval(), name) + "\n"
                + "    deadlines: " + deadlines(host.settings().deadlines()) + "\n"
                + reset(host.reset(), vmx);
    }

    private String access(Access access, String name, String indent) throws IOException {
        return indent + "address: " + quoted(access.address()) + "\n"
                + indent + "port: " + access.port() + "\n"
                + indent + "user: " + quoted(access.user()) + "\n"
                + indent + "login: " + login(access.login(), name) + "\n"
                + indent + "host-key: " + hostKey(access.hostKey()) + "\n";
    }

    private String login(Login login, String name) throws IOException {
        if (login instanceof Login.KeyFile key) {
            return "{key: " + quoted(key.file().toString()) + "}";
        }
        return login instanceof Login.Password password
                ? "{password: " + secret(name + "-login", password.password()) + "}"
                : "agent";
    }

    private static String hostKey(HostKeyPin pin) {
        return pin instanceof HostKeyPin.KnownHosts known
                ? "{known-hosts: " + quoted(known.file().toString()) + "}"
                : quoted(((HostKeyPin.Fingerprint) pin).sha256());
    }

    private String sudo(SudoRule rule, String name) throws IOException {
        return rule instanceof SudoRule.WithPassword with
                ? "{password: " + secret(name + "-sudo", with.password()) + "}"
                : "nopasswd";
    }

    private static String product(Product product) {
        return "    product:\n"
                + "      package: "
                + quoted(product.installer().toAbsolutePath().toString()) + "\n"
                + product.sha256()
                        .map(sum -> "      sha256: " + quoted(sum) + "\n")
                        .orElse("")
                + "      onboarding: "
                + quoted(product.onboarding().toAbsolutePath().toString()) + "\n";
    }

    private String approval(ApprovalPlan plan, String name) throws IOException {
        if (plan instanceof ApprovalPlan.Operator operator) {
            return "{operator: {patience: " + shown(operator.patience()) + ", tell-on-mac: " + operator.tellOnMac()
                    + "}}";
        }
        if (plan instanceof ApprovalPlan.Accessibility accessibility) {
            return "{accessibility: {patience: " + shown(accessibility.patience()) + "}}";
        }
        if (plan instanceof ApprovalPlan.Keyboard keyboard) {
            return "{keyboard: {patience: " + shown(keyboard.patience()) + "}}";
        }
        return plan instanceof ApprovalPlan.Vnc vnc ? vnc(vnc, name) : "{preapproved: " + plan.word() + "}";
    }

    private String vnc(ApprovalPlan.Vnc vnc, String name) throws IOException {
        String password = vnc.password().isPresent()
                ? ", password: " + secret(name + "-vnc", vnc.password().get())
                : "";
        return "{vnc: {address: " + quoted(vnc.host() + ":" + vnc.port()) + password + ", patience: "
                + shown(vnc.patience()) + "}}";
    }

    private static String deadlines(Deadlines all) {
        return "{connect: " + shown(all.connect()) + ", command: " + shown(all.command()) + ", upload: "
                + shown(all.upload()) + ", install: " + shown(all.install()) + ", settle: " + shown(all.settle())
                + ", reset: " + shown(all.reset()) + ", restart: " + shown(all.restart()) + ", uninstall: "
                + shown(all.uninstall()) + ", lease: " + shown(all.lease()) + ", poll: " + shown(all.poll()) + "}";
    }

    private String reset(ResetPlan plan, String vmx) throws IOException {
        if (!(plan instanceof ResetPlan.ByRecipe reset) || reset.host().isEmpty()) {
            return "    reset: none\n";
        }
        return "    reset:\n      recipe: " + reset.recipe() + "\n      vm: " + quoted(vmx) + "\n      over-ssh:\n"
                + access(reset.host().get(), "hypervisor", "        ");
    }

    private String secret(String name, Secret secret) throws IOException {
        return quoted("file:" + secrets.keep(name, secret));
    }

    private static String shown(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static String words(List<String> words) {
        return words.stream().map(LabInventory::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As JSON has it, which YAML takes. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
