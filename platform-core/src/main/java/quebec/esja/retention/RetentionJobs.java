package quebec.esja.retention;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class RetentionJobs {

    @Bean
    PoleJob forgetBuyerNeeds(NeedRetention retention) {
        return new PoleJob("forget-buyer-needs", Duration.ofHours(6), retention::forget);
    }
}
