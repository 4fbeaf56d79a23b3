package io.github.kextproof.suite;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.CarriedRecipes;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes started stub Macs hosts that look like any other, reset like guests of VMware Fusion, by vmrun on the machine that hosts
 * them. Knows nothing of stubs but where they are.
 */
final class StubHosts {
    /**
     * Where an SSH server of the stubs listens.
     *
     * @param fingerprint of its host key, as {@code ssh-keygen -l} prints it
     */
    record Where(String address, int port, String user, String fingerprint) {
        private Access by(Login login) {
            return new Access(address, port, user, login, new HostKeyPin.Fingerprint(fingerprint));
        }
    }

    private final Login login;
    private final Secret password;
    private final Access hypervisor;

    /**
     * @param key a file with the private key that every Mac takes
     * @param password of every Mac's account
     * @param hypervisorPassword of the hypervisor's account
     */
    StubHosts(Path key, String password, Where hypervisor, String hypervisorPassword) {
        this.login = new Login.KeyFile(key, Optional.empty());
        this.password = Secret.of(password);
        this.hypervisor = hypervisor.by(new Login.Password(Secret.of(hypervisorPassword)));
    }

    /**
     * @param vmx the Mac's virtual machine file on the hypervisor
     * @param screen asked only where Allow is to be pressed on it
     */
    Host host(Entry.Stub stub, Where mac, String vmx, Supplier<StubLogin.Screen> screen) {
        SudoRule sudo = stub.description().sudoPassword()
                ? new SudoRule.WithPassword(password)
                : new SudoRule.WithoutPassword();
        ResetPlan reset = stub.description().resets() ? reset(vmx) : new ResetPlan.None();
        return new Host(withOwnConsole(stub.settings(), screen), mac.by(login), sudo, reset, true);
    }

    /** {@code approval: vnc} with the address of the console that this Mac has. */
    private static Settings withOwnConsole(Settings settings, Supplier<StubLogin.Screen> screen) {
        if (!(settings.approval() instanceof ApprovalPlan.OwnConsole own)) {
            return settings;
        }
        StubLogin.Screen console = screen.get();
        ApprovalPlan.Vnc vnc = new ApprovalPlan.Vnc(
                console.address(),
                console.port(),
                Optional.of(Secret.of(console.password())),
                own.patience(),
                Optional.empty());
        return new Settings(
                settings.name(),
                settings.labels(),
                settings.product(),
                vnc,
                settings.deadlines(),
                settings.expectedMacOs());
    }

    /** As the recipe that kextproof carries says it. */
    private ResetPlan reset(String vmx) {
        return CarriedRecipes.fill("vmware-fusion", Map.of("vm", vmx), Optional.of(hypervisor));
    }
}
