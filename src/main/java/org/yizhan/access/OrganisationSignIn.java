package org.yizhan.access;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.yizhan.messages.OrganisationCode;

/** Signs an organisation in by its code and one of its secrets. */
@Component
final class OrganisationSignIn implements AuthenticationProvider {
    static final String AUTHORITY = "ORGANISATION";

    private final OrganisationSecrets secrets;

    OrganisationSignIn(OrganisationSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String code = attempt.getName();
        String secret = String.valueOf(attempt.getCredentials());
        if (code.isBlank() || !isInForce(new OrganisationCode(code), secret)) {
            throw new BadCredentialsException("no such secret in force");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                code, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    private boolean isInForce(OrganisationCode code, String secret) {
        try {
            return secrets.verify(code, secret);
        } catch (DataAccessException | TransactionException down) {
            throw new AuthenticationServiceException("secrets cannot be read", down);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
