package quebec.esja.files;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class FileJobs {

    @Bean
    PoleJob cleanUpFiles(Files files) {
        return new PoleJob("clean-up-files", Duration.ofHours(1), files::cleanUp);
    }
}
