package org.yizhan.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.yizhan.directory.Secret;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.SecretFile;

/** Signs an operator in, by the one secret that operators of this gateway share. Not a name an organisation can have. */
@Component
final class OperatorSignIn implements AuthenticationProvider {
    static final String NAME = "operator";
    static final String AUTHORITY = "OPERATOR";

    private final Secret secret;

    OperatorSignIn(OperatorSettings settings, GatewaySettings gateway) {
        String text = settings.secret().isBlank()
                ? SecretFile.read(gateway.dataDir().resolve("operator.secret"))
                : settings.secret();
        this.secret = Secret.of(text);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (!attempt.getName().equals(NAME)) {
            return null;
        }
        if (!secret.matches(String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("not the operators' secret");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                NAME, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
