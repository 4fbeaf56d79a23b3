package io.github.kextproof.ssh;

import io.github.kextproof.mac.Secret;
import java.util.List;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.ChallengeResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;

/** Login by password, over the method of that name or as the answer to the machine's prompt. */
final class Passwords {
    private Passwords() {}

    /** The prompt is only tried where passwords as such are not offered: a wrong password shall count once, not twice. */
    static List<Attempt> attempts(Secret password) {
        Attempt plain = new Attempt(new Plain(password), "the password", offered -> offered.contains("password"));
        Attempt prompted = new Attempt(
                new AuthKeyboardInteractive(new Answers(password)),
                "the password at its prompt",
                offered -> offered.contains("keyboard-interactive") && !offered.contains("password"));
        return List.of(plain, prompted);
    }

    private static final class Plain extends AuthPassword {
        Plain(Secret password) {
            super(new Once(password));
        }

        @Override
        public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
            if (message == Message.USERAUTH_60) {
                throw new UserAuthException(new PasswordExpired());
            }
            super.handle(message, packet);
        }
    }

    /** The machine asks for a new password, which it is not ours to choose. */
    static final class PasswordExpired extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private record Once(Secret password) implements PasswordFinder {
        @Override
        public char[] reqPassword(Resource<?> resource) {
            return password.reveal().toCharArray();
        }

        @Override
        public boolean shouldRetry(Resource<?> resource) {
            return false;
        }
    }

    /** Answers every prompt that does not echo, whatever its language; any other stays empty. */
    private record Answers(Secret password) implements ChallengeResponseProvider {
        @Override
        public List<String> getSubmethods() {
            return List.of();
        }

        @Override
        @SuppressWarnings("rawtypes") // as sshj declares it
        public void init(Resource resource, String name, String instruction) {
            // The name and the instruction are for a person.
        }

        @Override
        public char[] getResponse(String prompt, boolean echo) {
            return echo ? new char[0] : password.reveal().toCharArray();
        }

        @Override
        public boolean shouldRetry() {
            return false;
        }
    }
}
