package quebec.esja.waves;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class WaveJobs {

    @Bean
    PoleJob sendNeeds(Waves waves) {
        return new PoleJob("send-needs", Duration.ofMinutes(5), waves::go);
    }
}
