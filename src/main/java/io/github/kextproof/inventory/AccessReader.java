package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.SudoRule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads where a machine is and how to get in: what the inventory says, and what is left open, as the user's ssh configuration says
 * it, where the inventory names one.
 *
 * <p>What is wrong is complained of and stood in for, so that the rest is looked at too; a stand-in never leaves this package.
 */
final class AccessReader {
    private static final int SSH_PORT = 22;

    private final Schema schema;
    private final LocalFiles files;
    private final LoginReader logins;
    private final JumpReader jumps;
    private final Problems problems;
    private final Map<Path, SshConfig> configs = new HashMap<>();

    AccessReader(Schema schema, LocalFiles files, Secrets secrets, Problems problems) {
        this.schema = schema;
        this.files = files;
        this.logins = new LoginReader(files, secrets, problems);
        this.jumps = new JumpReader(this::access, problems);
        this.problems = problems;
    }

    /** The ssh configuration that holds for a Mac, if the inventory names one. */
    Optional<SshConfig> sshConfig(Layers mac) {
        return mac.find("ssh-config")
                .flatMap(files::existing)
                .map(file -> configs.computeIfAbsent(file, each -> new SshConfig(each, files.home(), problems)));
    }

    SudoRule sudo(Optional<Value> sudo) {
        return logins.sudo(sudo);
    }

    Access access(Layers machine, Optional<SshConfig> config) {
        Optional<Value> written = machine.require("address", schema, problems);
        String name = written.flatMap(Value::text).orElse("").replaceAll("[\\[\\]]", "");
        Optional<SshAlias> alias = config.filter(known -> !name.isEmpty()).map(known -> known.about(name));
        int port = machine.find("port")
                .map(value -> value.node().asInt())
                .or(() -> alias.flatMap(SshAlias::port))
                .orElse(SSH_PORT);
        String user = user(machine, alias);
        return new Access(
                alias.map(SshAlias::hostName).orElse(name),
                port,
                user,
                login(machine, alias.flatMap(known -> identity(machine, known, user, port))),
                hostKey(machine, alias.flatMap(known -> knownHosts(machine, known, user, port))),
                alias.flatMap(SshAlias::hostKeyAlias),
                jump(machine, written, alias, config),
                false);
    }

    private String user(Layers machine, Optional<SshAlias> alias) {
        return machine.find("user")
                .map(value -> value.text().orElse(""))
                .or(() -> alias.flatMap(SshAlias::user))
                .or(() -> machine.require("user", schema, problems).flatMap(Value::text))
                .orElse("");
    }

    private static Optional<Path> identity(Layers machine, SshAlias alias, String user, int port) {
        return machine.find("login").isPresent() ? Optional.empty() : alias.identity(user, port);
    }

    private Login login(Layers machine, Optional<Path> identity) {
        return machine.find("login")
                .map(logins::login)
                .or(() -> identity.map(file -> new Login.KeyFile(file, Optional.empty())))
                .or(() -> machine.require("login", schema, problems).map(logins::login))
                .orElse(new Login.Agent());
    }

    private static Optional<Path> knownHosts(Layers machine, SshAlias alias, String user, int port) {
        return machine.find("host-key").isPresent() ? Optional.empty() : alias.knownHosts(user, port);
    }

    private HostKeyPin hostKey(Layers machine, Optional<Path> knownHosts) {
        return machine.find("host-key")
                .map(logins::hostKey)
                .or(() -> knownHosts.map(HostKeyPin.KnownHosts::new))
                .or(() -> machine.require("host-key", schema, problems).map(logins::hostKey))
                .orElse(new HostKeyPin.Fingerprint(""));
    }

    private Optional<Access> jump(
            Layers machine, Optional<Value> address, Optional<SshAlias> alias, Optional<SshConfig> config) {
        Optional<Value> jump = machine.find("jump");
        if (jump.isPresent()) {
            return jumps.written(jump.get(), config);
        }
        return alias.flatMap(known -> jumps.configured(address.orElseThrow(), known, config.orElseThrow()));
    }
}
