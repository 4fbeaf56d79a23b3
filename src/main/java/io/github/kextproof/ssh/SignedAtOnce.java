package io.github.kextproof.ssh;

import java.security.KeyPair;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyPairWrapper;
import net.schmizz.sshj.userauth.method.KeyedAuthMethod;

/** Public-key login that sends its signature without asking first whether the key would do: one round trip less. */
final class SignedAtOnce extends KeyedAuthMethod {
    SignedAtOnce(KeyPair pair) {
        super("publickey", new KeyPairWrapper(pair));
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return putSig(putPubKey(super.buildReq().putBoolean(true)));
    }
}
