package quebec.esja.labels;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class LabelJobs {

    @Bean
    PoleJob followExpiringLabels(LabelRound round) {
        return new PoleJob("follow-expiring-labels", Duration.ofHours(1), round::go);
    }
}
