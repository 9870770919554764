package quebec.esja.outcomes;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class OutcomeJobs {

    @Bean
    PoleJob askAboutContracts(FollowUps followUps) {
        return new PoleJob("ask-about-contracts", Duration.ofHours(1), followUps::go);
    }
}
