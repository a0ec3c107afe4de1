namespace Stemma.Training.Neural;

/// <summary>Adam over a network's parameters with the gradient's length bounded.</summary>
internal sealed class Optimiser(IReadOnlyList<Parameter> parameters, float rate, float longest = 5)
{
    private int _step;

    /// <summary>One step with the gradients that the workers left; <paramref name="share"/> scales the rate.</summary>
    public void Step(float share)
    {
        _step++;
        var squares = new double[parameters.Count];
        Workers.Run(worker =>
        {
            for (var i = worker; i < parameters.Count; i += Workers.Count)
            {
                squares[i] = parameters[i].Gather();
            }
        });
        var length = Math.Sqrt(squares.Sum());
        var scale = length > longest ? (float)(longest / length) : 1;
        Workers.Run(worker =>
        {
            for (var i = worker; i < parameters.Count; i += Workers.Count)
            {
                parameters[i].Step(rate * share, scale, _step);
            }
        });
    }
}
