package org.yizhan.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the ledger's database is.
 *
 * @param url JDBC URL of H2 or PostgreSQL; empty: an H2 file in the data directory, with a generated password
 * @param poolSize connections at most; more than a few per processor only queue in the database instead of here
 * @param owner of the H2 file: true for a gateway, which opens the file itself and lets commands of the same machine
 *     in; false for such a command, which goes through the gateway that has the file open, if one has
 */
@ConfigurationProperties("yizhan.datasource")
record DatasourceSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("8") int poolSize,
        @DefaultValue("true") boolean owner) {}
