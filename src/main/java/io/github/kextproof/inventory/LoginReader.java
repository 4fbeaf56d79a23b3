package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how a user and a machine prove who they are to each other. */
final class LoginReader {
    private static final Secret NO_SECRET = Secret.of("");

    private final LocalFiles files;
    private final Secrets secrets;
    private final Problems problems;

    LoginReader(LocalFiles files, Secrets secrets, Problems problems) {
        this.files = files;
        this.secrets = secrets;
        this.problems = problems;
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

    Login login(Value login) {
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

    HostKeyPin hostKey(Value pin) {
        return pin.get("known-hosts")
                .<HostKeyPin>map(
                        file -> new HostKeyPin.KnownHosts(files.existing(file).orElse(Path.of(""))))
                .orElseGet(() -> new HostKeyPin.Fingerprint(pin.text().orElse("")));
    }

    private Secret secret(Value reference) {
        return secrets.resolve(reference).orElse(NO_SECRET);
    }
}
