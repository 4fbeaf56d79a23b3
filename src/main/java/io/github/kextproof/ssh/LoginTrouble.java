package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import io.github.kextproof.ssh.ShellException.Kind;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The words for a login that cannot be tried, or that the machine refuses. */
final class LoginTrouble {
    private LoginTrouble() {}

    static ShellException keyUnreadable(Access access, Path file, Exception cause) {
        String why = "it cannot be read: " + cause.getMessage();
        if (cause instanceof NoSuchFileException) {
            why = "there is no such file";
        } else if (cause instanceof AccessDeniedException) {
            why = "this user may not read it";
        }
        return unusable(access, keyFile(file) + why, "check the path of the key in the inventory", cause);
    }

    static ShellException noKey(Access access, Path file, Exception cause) {
        String what = keyFile(file) + "it holds no private key in OpenSSH, PEM or PuTTY format";
        return unusable(access, what, "name the private key, not the .pub file beside it", cause);
    }

    static ShellException noPassphrase(Access access, Path file, Exception cause) {
        String what = keyFile(file) + "it is encrypted and no passphrase is given";
        return unusable(access, what, "give its passphrase in the inventory, or log in through the agent", cause);
    }

    static ShellException wrongPassphrase(Access access, Path file, Exception cause) {
        String what = keyFile(file) + "the passphrase does not open it";
        return unusable(access, what, "check the passphrase with ssh-keygen -y -f " + file, cause);
    }

    private static String keyFile(Path file) {
        return "with the key " + file + ": ";
    }

    static ShellException noAgent(Access access) {
        String advice = "start one (eval $(ssh-agent), ssh-add KEY), or give a key file in the inventory";
        return new ShellException(
                Kind.LOGIN_UNUSABLE, cannotLogIn(access) + "through the agent: SSH_AUTH_SOCK is not set", advice);
    }

    static ShellException agentSilent(Access access, String socket, Exception cause) {
        String what = "through the agent: nothing answers at " + socket + ", which SSH_AUTH_SOCK names";
        return unusable(access, what, "check that the agent still runs: ssh-add -l", cause);
    }

    static ShellException agentEmpty(Access access, String socket) {
        String what = cannotLogIn(access) + "through the agent: the one at " + socket + " holds no key";
        return new ShellException(Kind.LOGIN_UNUSABLE, what, "add one: ssh-add KEY");
    }

    static ShellException agentRefused(Access access, String key, Exception cause) {
        String what = "with " + key + ": the agent did not sign";
        return unusable(access, what, "unlock the agent (ssh-add -X), or confirm when it asks", cause);
    }

    static ShellException cannotSign(Access access, String key, Exception cause) {
        String what = "with " + key + ": it does not sign: " + Loss.of(cause);
        return unusable(access, what, "use a newer key: ssh-keygen -t ed25519", cause);
    }

    private static ShellException unusable(Access access, String what, String advice, Exception cause) {
        return new ShellException(Kind.LOGIN_UNUSABLE, cannotLogIn(access) + what, advice, cause);
    }

    private static String cannotLogIn(Access access) {
        return access.shown() + " cannot be logged in to ";
    }

    /** @param tried as {@link Attempt#shown} names them; never empty */
    static ShellException refused(Access access, Collection<String> offered, List<String> tried) {
        String what = access.shown() + " refuses the login: it offers " + String.join(", ", offered) + "; tried "
                + String.join(", ", tried);
        return new ShellException(Kind.LOGIN_REFUSED, what, advice(access, offered));
    }

    static ShellException wantsMore(Access access, Collection<String> offered, List<String> tried) {
        String what = access.shown() + " refuses the login: it accepted " + tried.get(tried.size() - 1) + ", but wants "
                + String.join(" or ", offered) + " as well";
        String advice = "allow one method alone for this user (AuthenticationMethods in the machine's sshd_config)";
        return new ShellException(Kind.LOGIN_REFUSED, what, advice);
    }

    static ShellException expired(Access access, Exception cause) {
        String what = access.shown() + " refuses the login: the password has expired";
        return new ShellException(Kind.LOGIN_REFUSED, what, "log in by hand once and choose a new password", cause);
    }

    static ShellException ended(Access access, List<String> tried, Exception cause) {
        String what = access.shown() + " refuses the login: " + Loss.of(cause) + "; tried " + String.join(", ", tried);
        return new ShellException(
                Kind.LOGIN_REFUSED, what, "name one key file in the inventory if the agent holds many keys", cause);
    }

    private static String advice(Access access, Collection<String> offered) {
        if (access.login() instanceof Login.Password) {
            return offered.contains("password") || offered.contains("keyboard-interactive")
                    ? "check the password, and that Remote Login on the Mac allows " + access.user()
                    : "this machine takes no passwords: give a key in the inventory";
        }
        return offered.contains("publickey")
                ? "add the public key to ~/.ssh/authorized_keys of " + access.user()
                        + " there, and check that Remote Login on the Mac allows " + access.user()
                : "this machine takes no keys: give a password in the inventory";
    }
}
