package io.github.kextproof.ssh;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JDK's key factory for elliptic curves known under the name sshj asks for.
 *
 * <p>sshj 0.40.0 asks for {@code ECDSA}, BouncyCastle's name; the JDK calls the same factory {@code EC}. This alias is all
 * that ECDSA host and login keys need, and spares every run the 0.7 s that registering BouncyCastle costs.
 */
final class EcdsaProvider extends Provider {
    private static final long serialVersionUID = 1L;

    EcdsaProvider() {
        super("KextproofEcdsa", "1", "The key factory EC under the name ECDSA");
        putService(new Alias(this));
    }

    private static final class Alias extends Service {
        Alias(Provider provider) {
            super(provider, "KeyFactory", "ECDSA", Factory.class.getName(), null, null);
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return new Factory(KeyFactory.getInstance("EC"));
        }
    }

    private static final class Factory extends KeyFactorySpi {
        private final KeyFactory curves;

        Factory(KeyFactory curves) {
            this.curves = curves;
        }

        @Override
        protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
            return curves.generatePublic(spec);
        }

        @Override
        protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
            return curves.generatePrivate(spec);
        }

        @Override
        protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> form) throws InvalidKeySpecException {
            return curves.getKeySpec(key, form);
        }

        @Override
        protected Key engineTranslateKey(Key key) throws InvalidKeyException {
            return curves.translateKey(key);
        }
    }
}
