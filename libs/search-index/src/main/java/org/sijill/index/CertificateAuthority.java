package org.sijill.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Trust in an Elasticsearch whose certificate was signed by an authority of its own, as operators and Elasticsearch
 * itself make them. Nobody else is trusted then.
 */
public final class CertificateAuthority {

    private CertificateAuthority() {}

    /**
     * A context for clients.
     *
     * @param file one or more certificates in PEM form
     * @throws IllegalStateException when the file holds no certificate
     */
    public static SSLContext trusting(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(stream);
            if (certificates.isEmpty()) {
                throw new IllegalStateException(file + " holds no certificate");
            }
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException failure) {
            throw new UncheckedIOException("The authority of Elasticsearch's certificate cannot be read", failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(file + " cannot be used as authority of certificates", failure);
        }
    }
}
