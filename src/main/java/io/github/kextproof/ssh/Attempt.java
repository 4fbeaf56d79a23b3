package io.github.kextproof.ssh;

import java.util.Collection;
import java.util.function.Predicate;
import net.schmizz.sshj.userauth.method.AuthMethod;

/**
 * One way to log in, ready to be tried.
 *
 * @param shown as messages name it: {@code the password}, {@code the key FILE (TYPE FINGERPRINT)}
 * @param worthwhile whether to try it, given the methods the machine offers
 */
record Attempt(AuthMethod method, String shown, Predicate<Collection<String>> worthwhile) {
    static Attempt withKey(AuthMethod method, String shown) {
        return new Attempt(method, shown, offered -> offered.contains("publickey"));
    }
}
