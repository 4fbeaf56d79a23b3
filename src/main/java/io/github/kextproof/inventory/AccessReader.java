package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads where a machine is and how to get in.
 *
 * <p>What is wrong is complained of and stood in for, so that the rest is looked at too; a stand-in never leaves this package.
 */
final class AccessReader {
    private static final int SSH_PORT = 22;
    private static final Secret NO_SECRET = Secret.of("");

    private final Schema schema;
    private final LocalFiles files;
    private final Secrets secrets;
    private final Problems problems;

    AccessReader(Schema schema, LocalFiles files, Secrets secrets, Problems problems) {
        this.schema = schema;
        this.files = files;
        this.secrets = secrets;
        this.problems = problems;
    }

    Access access(Layers machine) {
        return new Access(
                text(machine, "address"),
                machine.find("port").map(port -> port.node().asInt()).orElse(SSH_PORT),
                text(machine, "user"),
                machine.require("login", schema, problems).map(this::login).orElse(new Login.Agent()),
                machine.require("host-key", schema, problems)
                        .map(this::hostKey)
                        .orElse(new HostKeyPin.Fingerprint("")));
    }

    SudoRule sudo(Optional<Value> sudo) {
        if (sudo.filter(value -> value.is("password")).isPresent()) {
            problems.add(
                    sudo.get().place(), ValueWords.sudoPasswordOfLab(sudo.get().shown()));
        }
        return sudo.flatMap(value -> value.get("password"))
                .<SudoRule>map(reference -> new SudoRule.WithPassword(secret(reference)))
                .orElse(new SudoRule.WithoutPassword());
    }

    private String text(Layers machine, String key) {
        return machine.require(key, schema, problems).flatMap(Value::text).orElse("");
    }

    private Login login(Value login) {
        List<String> ways = Stream.of("agent", "key", "password")
                .filter(key -> login.get(key).isPresent())
                .toList();
        Optional<Value> passphrase = login.get("passphrase");
        if (ways.size() > 1 || (ways.isEmpty() && passphrase.isPresent())) {
            String named = ways.isEmpty() ? "passphrase" : String.join(", ", ways);
            problems.add(login.place(), KeyWords.notOneLogin(login.shown(), named));
        } else if (passphrase.isPresent() && login.get("key").isEmpty()) {
            problems.add(passphrase.get().keyPlace(), KeyWords.passphraseOfNothing(login.shown()));
        }
        return key(login, passphrase)
                .or(() -> login.get("password").map(reference -> new Login.Password(secret(reference))))
                .orElse(new Login.Agent());
    }

    private Optional<Login> key(Value login, Optional<Value> passphrase) {
        return login.get("key")
                .map(file -> new Login.KeyFile(
                        files.existing(file).orElse(Path.of("")), passphrase.flatMap(secrets::resolve)));
    }

    private HostKeyPin hostKey(Value pin) {
        return pin.get("known-hosts")
                .<HostKeyPin>map(
                        file -> new HostKeyPin.KnownHosts(files.existing(file).orElse(Path.of(""))))
                .orElseGet(() -> new HostKeyPin.Fingerprint(pin.text().orElse("")));
    }

    private Secret secret(Value reference) {
        return secrets.resolve(reference).orElse(NO_SECRET);
    }
}
