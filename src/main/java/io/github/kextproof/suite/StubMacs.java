package io.github.kextproof.suite;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.ScriptEffect;
import io.github.kextproof.inventory.ScriptEntry;
import io.github.kextproof.inventory.ScriptTrigger;
import io.github.kextproof.inventory.StubDescription;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.stub.ConsoleAddress;
import io.github.kextproof.stub.ContainerFaults;
import io.github.kextproof.stub.MacPlan;
import io.github.kextproof.stub.StubLab;
import io.github.kextproof.stub.UnusedRule;
import io.github.kextproof.stub.VirtualMac;
import io.github.kextproof.stub.container.ContainerTrouble;
import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.ConnectionFault;
import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.LoginKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The one place that starts stub Macs: translates what the inventory says into what the stubs understand, and tells where they
 * are.
 */
public final class StubMacs implements AutoCloseable {
    /** The account that every stub Mac has: an administrator, who sits at the console. */
    private static final String USER = "qa";

    private final Inventory inventory;
    private final StubLab lab;
    private final LoginKey key;
    private final String password;
    private final SecretFiles secrets;
    private final StubHosts hosts;

    private StubMacs(Inventory inventory, StubLab lab, LoginKey key, String password) {
        this.inventory = inventory;
        this.lab = lab;
        this.key = key;
        this.password = password;
        this.secrets = new SecretFiles(key.directory());
        this.hosts = new StubHosts(key.file(), password, where(lab.hypervisor()), lab.hypervisorPassword());
    }

    /**
     * Starts the stub Macs of an inventory, those in containers too, and none if it has none.
     *
     * @param basePort the first Mac's port, the others follow; 0 for any that are free
     * @throws StubMacsFailed if the inventory asks for what cannot be, or a port is taken
     * @throws ContainersFailed if there is no engine for containers, or one does not come up
     */
    public static StubMacs start(Inventory inventory, int basePort) {
        String which = "the stub Macs of " + inventory.file().getFileName() + " cannot be started: ";
        try {
            LoginKey key = LoginKey.generate();
            String password = LoginKey.password();
            List<MacPlan> plans = stubs(inventory)
                    .map(stub -> plan(inventory, stub, password, key.authorizedKeysLine()))
                    .toList();
            StubLab lab = StubLab.start(plans, basePort, news -> System.err.println("kextproof: " + news));
            return new StubMacs(inventory, lab, key, password);
        } catch (ContainerTrouble e) {
            throw new ContainersFailed(which + e.getMessage() + "\n  owner      lab", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new StubMacsFailed(which + e.getMessage(), e);
        }
    }

    private static MacPlan plan(Inventory inventory, Entry.Stub stub, String password, String authorizedKey) {
        StubDefinition definition = definition(stub, password, authorizedKey);
        if (stub.inContainer()) {
            ContainerFaults.firstBeyond(definition.script())
                    .map(stub.description().script()::get)
                    .ifPresent(entry -> {
                        throw new IllegalArgumentException(new ScriptComplaints(inventory).beyondContainers(entry));
                    });
        }
        return new MacPlan(definition, stub.inContainer());
    }

    private static Stream<Entry.Stub> stubs(Inventory inventory) {
        return inventory.entries().stream().filter(Entry.Stub.class::isInstance).map(Entry.Stub.class::cast);
    }

    static StubDefinition definition(Entry.Stub stub, String password, String authorizedKey) {
        StubDescription wanted = stub.description();
        return new StubDefinition(
                stub.name().value(),
                wanted.macos().toString(),
                wanted.architecture(),
                wanted.locale(),
                wanted.enrollment(),
                USER,
                password,
                List.of(authorizedKey),
                wanted.sudoPassword(),
                wanted.clockRate(),
                wanted.person(),
                wanted.installerWaits(),
                wanted.script().stream().map(StubMacs::rule).toList());
    }

    private static ScriptRule rule(ScriptEntry entry) {
        ScriptEffect then = entry.then();
        List<ScriptRule.Setting> settings = then.set().entrySet().stream()
                .map(set -> new ScriptRule.Setting(set.getKey(), set.getValue()))
                .toList();
        if (entry.when() instanceof ScriptTrigger.Connection connection) {
            return new ScriptRule.OfConnection(
                    ScriptRule.Trigger.of(connection.state(), connection.first(), connection.times()),
                    settings,
                    then.fault().map(fault -> ConnectionFault.parse(fault.word(), fault.argument())));
        }
        ScriptTrigger.Command command = (ScriptTrigger.Command) entry.when();
        return new ScriptRule.OfCommand(
                ScriptRule.Trigger.of(command.state(), command.from(), command.times()),
                command.glob(),
                settings,
                then.delay(),
                then.answer().map(answer -> new ScriptRule.Answer(answer.exit(), answer.stdout(), answer.stderr())),
                then.fault().map(fault -> CommandFault.parse(fault.word(), fault.argument())));
    }

    /** The started stub as a host like any other. */
    Host host(Entry.Stub stub) {
        VirtualMac mac = lab.mac(stub.name().value());
        return hosts.host(stub, where(mac.endpoint()), mac.vmx(), () -> screen(mac));
    }

    private static StubHosts.Where where(Endpoint endpoint) {
        return new StubHosts.Where(endpoint.address(), endpoint.port(), endpoint.user(), endpoint.fingerprint());
    }

    private static StubLogin.Screen screen(VirtualMac mac) {
        try {
            ConsoleAddress console = mac.console();
            return new StubLogin.Screen(console.address(), console.port(), console.password());
        } catch (IOException e) {
            throw new StubMacsFailed(
                    "the console of " + mac.name() + " cannot be shown over VNC: " + e.getMessage(), e);
        }
    }

    /**
     * Writes an inventory that names the stub Macs as those of a lab, for as long as they run; the secrets that it refers to are
     * deleted with the stub Macs, the inventory is left.
     *
     * @throws StubMacsFailed if it cannot be written
     */
    public void writeInventory(Path file) {
        List<Host> all = stubs(inventory).map(this::host).toList();
        try {
            new LabInventory(secrets).write(all, name -> lab.mac(name.value()).vmx(), inventory.scenarios(), file);
        } catch (IOException e) {
            throw new StubMacsFailed("the inventory of the running stub Macs cannot be written: " + e, e);
        }
    }

    /** From now on tells somebody of every command line that reaches a Mac in this program, in order, from any thread. */
    public void listen(String mac, Consumer<StubCommandLine> listener) {
        lab.mac(mac).listen(heard -> listener.accept(new StubCommandLine(heard.connection(), heard.line())));
    }

    /** How to log in to each stub Mac by hand, in the inventory's order. */
    public List<StubLogin> logins() {
        return stubs(inventory).map(this::login).toList();
    }

    private StubLogin login(Entry.Stub stub) {
        VirtualMac mac = lab.mac(stub.name().value());
        Endpoint endpoint = mac.endpoint();
        // An embedded stub's screen costs a server, so that it is shown only where somebody has asked for it.
        boolean shown = stub.inContainer() || stub.settings().approval() instanceof ApprovalPlan.OwnConsole;
        return new StubLogin(
                endpoint.name(),
                endpoint.address(),
                endpoint.port(),
                endpoint.user(),
                password,
                key.file(),
                endpoint.knownHostsLine(),
                shown ? Optional.of(screen(mac)) : Optional.empty());
    }

    List<String> unsimulated(MacName mac) {
        return lab.macs().stream()
                .filter(stub -> stub.name().equals(mac.value()))
                .flatMap(stub -> stub.unknownCommands().stream())
                .toList();
    }

    /** The script entries that nothing used, on any Mac that has them; in words, with their places in the inventory. */
    List<String> unusedScript() {
        Map<ScriptEntry, Optional<UnusedRule>> entries = new LinkedHashMap<>();
        stubs(inventory).forEach(stub -> {
            List<ScriptEntry> script = stub.description().script();
            List<UnusedRule> unused = lab.mac(stub.name().value()).unusedRules();
            for (int index = 0; index < script.size(); index++) {
                int place = index;
                Optional<UnusedRule> here =
                        unused.stream().filter(rule -> rule.index() == place).findFirst();
                entries.merge(script.get(index), here, (one, other) -> other.isEmpty() ? other : one);
            }
        });
        ScriptComplaints complaints = new ScriptComplaints(inventory);
        return entries.entrySet().stream()
                .flatMap(
                        entry -> entry
                                .getValue()
                                .map(rule -> complaints.neverUsed(entry.getKey(), rule.why(), rule.perhaps()))
                                .stream())
                .toList();
    }

    @Override
    public void close() {
        lab.close();
        secrets.close();
        key.close();
    }
}
