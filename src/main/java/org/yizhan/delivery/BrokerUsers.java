package org.yizhan.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretSource;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;

/** Every user of the broker: the organisations with secrets in force in the ledger, and the gateway. */
record BrokerUsers(SecretStore store, GatewaySecret own) implements SecretSource {

    @Override
    public long revision() {
        return store.revision();
    }

    @Override
    public Map<String, List<Secret>> read() {
        Stream<Map.Entry<String, Secret>> organisations = store.inForce().stream()
                .map(stored -> Map.entry(stored.organisation().value(), new Secret(stored.salt(), stored.hash())));
        Stream<Map.Entry<String, Secret>> gateway = Stream.of(Map.entry(ExchangeNames.GATEWAY, Secret.of(own.text())));
        return Stream.concat(organisations, gateway)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
