package io.github.kextproof.ssh;

import com.hierynomus.sshj.key.KeyAlgorithms;
import com.hierynomus.sshj.transport.cipher.BlockCiphers;
import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import com.hierynomus.sshj.transport.kex.DHGroups;
import com.hierynomus.sshj.transport.kex.ExtInfoClientFactory;
import com.hierynomus.sshj.transport.mac.Macs;
import java.security.Security;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.transport.kex.Curve25519SHA256;
import net.schmizz.sshj.transport.kex.DHGexSHA256;
import net.schmizz.sshj.transport.kex.ECDHNistP;

/**
 * What kextproof offers a machine: algorithms that macOS 10.13 (OpenSSH 7.6) and everything later share, SHA-1 and CBC left out.
 *
 * <p>sshj's own defaults try every cipher there is at start-up, and without BouncyCastle settle on hmac-sha1.
 */
final class LeanConfig extends DefaultConfig {
    /** Between two keep-alives. */
    static final int KEEP_ALIVE_SECONDS = 5;
    /** So many unanswered keep-alives end the connection: a dead peer is noticed after 15 to 20 s. */
    static final int KEEP_ALIVES_MISSED = 3;

    private LeanConfig() {
        setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    }

    /** The one that every connection uses; made when the first one needs it, for it takes some 100 ms. */
    static Config shared() {
        return Shared.CONFIG;
    }

    private static final class Shared {
        static final Config CONFIG = make();

        private static Config make() {
            SecurityUtils.setRegisterBouncyCastle(false);
            Security.addProvider(new EcdsaProvider());
            return new LeanConfig();
        }
    }

    @Override
    protected void initKeyExchangeFactories() {
        setKeyExchangeFactories(List.of(
                new Curve25519SHA256.Factory(),
                new Curve25519SHA256.FactoryLibSsh(),
                new ECDHNistP.Factory256(),
                new ECDHNistP.Factory384(),
                new ECDHNistP.Factory521(),
                new DHGexSHA256.Factory(),
                DHGroups.Group16SHA512(),
                DHGroups.Group18SHA512(),
                DHGroups.Group14SHA256(),
                new ExtInfoClientFactory()));
    }

    /** For host keys and for login keys; certificates are left out, as their authorities cannot be pinned. */
    @Override
    protected void initKeyAlgorithms() {
        setKeyAlgorithms(List.of(
                KeyAlgorithms.EdDSA25519(),
                KeyAlgorithms.RSASHA512(),
                KeyAlgorithms.RSASHA256(),
                KeyAlgorithms.ECDSASHANistp256(),
                KeyAlgorithms.ECDSASHANistp384(),
                KeyAlgorithms.ECDSASHANistp521()));
    }

    @Override
    protected void initCipherFactories() {
        setCipherFactories(List.of(
                GcmCiphers.AES128GCM(), GcmCiphers.AES256GCM(), BlockCiphers.AES128CTR(), BlockCiphers.AES256CTR()));
    }

    @Override
    protected void initMACFactories() {
        setMACFactories(List.of(Macs.HMACSHA2256Etm(), Macs.HMACSHA2512Etm(), Macs.HMACSHA2256(), Macs.HMACSHA2512()));
    }
}
