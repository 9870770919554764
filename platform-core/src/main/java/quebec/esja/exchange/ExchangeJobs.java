package quebec.esja.exchange;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class ExchangeJobs {

    @Bean
    PoleJob exchangeNeeds(ExchangeRounds rounds) {
        return new PoleJob("exchange-needs", Duration.ofMinutes(5), rounds::go);
    }
}
