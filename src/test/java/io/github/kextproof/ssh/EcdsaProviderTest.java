package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;

class EcdsaProviderTest {
    @Test
    void the_jdks_keys_are_made_under_sshjs_name() throws GeneralSecurityException {
        KeyPair pair = TestKeys.ecdsa();

        KeyFactory factory = KeyFactory.getInstance("ECDSA", new EcdsaProvider());

        assertThat(factory.generatePublic(
                        new X509EncodedKeySpec(pair.getPublic().getEncoded())))
                .isEqualTo(pair.getPublic());
        assertThat(factory.generatePrivate(
                        new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded())))
                .isEqualTo(pair.getPrivate());
        assertThat(factory.translateKey(pair.getPublic())).isEqualTo(pair.getPublic());
        assertThat(factory.getKeySpec(pair.getPublic(), X509EncodedKeySpec.class)
                        .getEncoded())
                .isEqualTo(pair.getPublic().getEncoded());
    }
}
