using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Projects;

public class PhaseStepTests
{
    [Theory]
    [InlineData(Phase.Design, Phase.Design, false)]
    [InlineData(null, Phase.Design, false)]
    [InlineData(Phase.Design, Phase.Idea, true)]
    [InlineData(Phase.Design, Phase.Decision, true)]
    [InlineData(Phase.Design, Phase.Specification, false)]
    public void A_change_to_an_earlier_phase_is_a_step_back(Phase? from, Phase to, bool isBackwards)
        => Assert.Equal(isBackwards, new PhaseStep(from, to, A.Day).IsBackwards);
}
